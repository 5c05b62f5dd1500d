import { View } from '@tarojs/components'
import { ApiError } from '../../../../api/api-error'
import { a11y } from '../../../../ui/a11y'
import { Card } from '../../../../ui/card'

/** Why it was refused, and on which day it is whose turn that nobody can take. */
export const Refusal = ({ error }: { error: Error }) => {
  const more = error instanceof ApiError ? [...new Set(Object.values(error.fields))] : []
  return (
    <Card tone="late">
      <View {...a11y({ role: 'alert' })}>
        <View>{error.message}</View>
        {more
          .filter((words) => words !== error.message)
          .map((words) => (
            <View key={words}>{words}</View>
          ))}
      </View>
    </Card>
  )
}
