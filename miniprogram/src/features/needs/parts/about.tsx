import { type Category, categories, chipOf, FIRST_CATEGORIES } from '@lianxin/shared/needs/categories'
import { TELLING_MAX } from '@lianxin/shared/needs/limits'
import { type PropsWithChildren, useState } from 'react'
import { Card } from '../../../ui/card'
import { Chips } from '../../../ui/chips'
import { Field } from '../../../ui/field'
import { Heading } from '../../../ui/heading'
import { Press } from '../../../ui/press'
import type { FormPart } from './form-part'

const options = categories.map((value) => ({ value, words: chipOf(value) }))

/** 什么事, in their own words: a chip and, if they like, a few sentences, and what belongs to them. */
export const About = ({ draft, change, fieldError, children }: PropsWithChildren<FormPart>) => {
  const isFurther = draft.category !== undefined && categories.indexOf(draft.category) >= FIRST_CATEGORIES
  const [isAll, setAll] = useState(isFurther)
  return (
    <Card className="stack">
      <Heading>什么事？</Heading>
      <Chips<Category>
        label="什么事"
        options={isAll ? options : options.slice(0, FIRST_CATEGORIES)}
        value={draft.category}
        onChoose={(category) => change({ category })}
        more={
          !isAll && (
            <Press className="chip" label="更多种类" onPress={() => setAll(true)}>
              更多
            </Press>
          )
        }
      />
      <Field
        kind="text"
        label="说说"
        more="什么时候、在哪儿、怎么回事"
        value={draft.words}
        onChange={(words) => change({ words })}
        max={TELLING_MAX}
        error={fieldError('words')}
      />
      {children}
    </Card>
  )
}
