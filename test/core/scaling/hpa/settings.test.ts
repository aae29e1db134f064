import { describe, expect, it } from 'vitest'
import { settingsOf } from '../../../../src/core/scaling/hpa/settings.js'
import { hpaQuirks, noQuirks } from '../../../../src/core/scaling/quirks.js'

describe('settings', () => {
  const defaults = {
    periodMs: 15_000,
    downscaleStabilizationMs: 300_000,
    tolerance: 0.1,
    cpuInitializationMs: 300_000,
    initialReadinessDelayMs: 30_000,
    factor: 2,
    least: 4,
    scaleToZero: true,
    quirks: hpaQuirks,
  }
  const given = { periodMs: 1, downscaleStabilizationMs: 2, tolerance: 3, cpuInitializationMs: 4, initialReadinessDelayMs: 5, factor: 6, least: 7 }
  const zeros = { periodMs: 0, downscaleStabilizationMs: 0, tolerance: 0, cpuInitializationMs: 0, initialReadinessDelayMs: 0, factor: 0, least: 0 }
  it('are those of the controller where nothing is given', () => expect(settingsOf({})).toEqual(defaults))
  it('are what is given', () => expect(settingsOf({ ...given, scaleToZero: false })).toEqual({ ...given, scaleToZero: false, quirks: hpaQuirks }))
  it('of 0 are the defaults, but for the quirk', () => {
    expect(settingsOf(zeros)).toEqual(defaults)
    expect(settingsOf({ ...zeros, quirks: noQuirks })).toEqual({ ...zeros, scaleToZero: true, quirks: noQuirks })
  })
})
