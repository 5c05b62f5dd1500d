import { Press } from '../../../ui/press'

/** One wish, on or off, by a sign besides its colour. */
export const Wish = ({ words, isOn, onPress }: { words: string; isOn: boolean; onPress: () => void }) => (
  <Press role="checkbox" className={isOn ? 'chip chip-on' : 'chip'} isChecked={isOn} onPress={onPress}>
    {words}
  </Press>
)
