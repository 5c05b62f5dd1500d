import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { a11y } from './a11y'
import { type Drawn, drawMap } from './map-leaflet'
import type { MapProps } from './map-types'
import { Press } from './press'
import './map.css'

/** A map that needs nothing but its pins; with a ground to ask for, its pictures lie beneath. */
export const PlaceMap = (props: MapProps) => {
  const box = useRef<HTMLDivElement>(null)
  const drawn = useRef<Drawn>()
  const latest = useRef(props)
  latest.current = props
  const [scale, setScale] = useState('')
  const { label, centre, ground } = props
  useEffect(() => {
    if (!box.current) return
    const map = drawMap(box.current, latest, setScale)
    drawn.current = map
    return () => map.remove()
  }, [])
  useEffect(() => drawn.current?.show(props))
  const [lng, lat] = centre
  useEffect(() => drawn.current?.moveTo([lng, lat]), [lng, lat])
  return (
    <View className="map" {...a11y({ role: 'region', label })}>
      <div ref={box} className="map-box" />
      <View className="map-zoom">
        <Press className="map-button" label="放大" onPress={() => drawn.current?.zoom(1)}>
          ＋
        </Press>
        <Press className="map-button" label="缩小" onPress={() => drawn.current?.zoom(-1)}>
          －
        </Press>
      </View>
      <View className="map-scale">{scale}</View>
      {ground && <View className="map-by">{ground.attribution}</View>}
    </View>
  )
}
