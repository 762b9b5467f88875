// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Source: https://developer.apple.com/documentation/iokit/iopskeys_h

#define kIOPSACPowerValue "AC Power"
#define kIOPSCurrentCapacityKey "Current Capacity"
#define kIOPSInternalBatteryType "InternalBattery"
#define kIOPSIsChargedKey "Is Charged"
#define kIOPSIsChargingKey "Is Charging"
#define kIOPSMaxCapacityKey "Max Capacity"
#define kIOPSNameKey "Name"
#define kIOPSPowerSourceStateKey "Power Source State"
#define kIOPSTypeKey "Type"
