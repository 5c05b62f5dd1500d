import { Map as NativeMap, View } from '@tarojs/components'
import { a11y } from './a11y'
import type { MapProps, Pin } from './map-types'
import './map.css'

const SCALE = 15
const PIN = 32

/** WeChat's own map, which has a ground of its own; GCJ-02 like everything of ours. */
export const PlaceMap = ({
  label,
  centre: [longitude, latitude],
  here,
  pins,
  shapes = [],
  onPin,
  onGround,
}: MapProps) => (
  <View className="map">
    <NativeMap
      {...a11y({ role: 'button', label })}
      className="map-box"
      longitude={longitude}
      latitude={latitude}
      scale={SCALE}
      markers={[...pins.map(markerOf), ...(here ? [hereOf(here)] : [])]}
      polygons={shapes.map((shape) => ({
        points: shape.map(([lng, lat]) => ({ longitude: lng, latitude: lat })),
        strokeColor: '#b3261e',
        strokeWidth: 2,
        fillColor: '#b3261e26',
      }))}
      onMarkerTap={({ detail }) => {
        const pin = pins[Number(detail.markerId)]
        if (pin) onPin?.(pin.id)
      }}
      onTap={({ detail }) => onGround?.([detail.longitude, detail.latitude])}
      onError={() => undefined}
    />
  </View>
)

const tones = { good: '#0a7d4b', soon: '#5a6068', late: '#b3261e' } as const

// Its words stand beside the pin's picture, which WeChat asks for.
const markerOf = ({ point: [longitude, latitude], sign, tone, isChosen }: Pin, id: number) => ({
  id,
  longitude,
  latitude,
  iconPath: `/pins/${tone}.png`,
  width: isChosen ? PIN + 12 : PIN,
  height: isChosen ? PIN + 12 : PIN,
  zIndex: isChosen ? 2 : 1,
  label: {
    content: sign,
    color: '#ffffff',
    fontSize: 15,
    anchorX: -9,
    anchorY: -PIN,
    borderWidth: 0,
    borderColor: tones[tone],
    borderRadius: 4,
    bgColor: tones[tone],
    padding: 2,
    textAlign: 'center' as const,
  },
})

const HERE = 9999
const hereOf = ({ point: [longitude, latitude] }: NonNullable<MapProps['here']>) => ({
  id: HERE,
  longitude,
  latitude,
  iconPath: '/pins/here.png',
  width: PIN,
  height: PIN,
  zIndex: 3,
})
