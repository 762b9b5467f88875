// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A laptop whose charger is plugged in and out by the test.

#include "checks/computer/SystemReader.h"

#include <atomic>

namespace watchkeeper::test {

class FakePower : public SystemReader
{
public:
    std::atomic_bool isUnplugged = true;
    mutable std::atomic_int readings = 0;

    Read<PowerFigures> power() const override
    {
        PowerFigures figures;
        figures.batteries.append({QStringLiteral("BAT0"), 50, {}, {}});
        figures.isOnMains = !isUnplugged;
        ++readings;
        return figures;
    }
};

} // namespace watchkeeper::test
