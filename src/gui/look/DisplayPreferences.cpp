// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/DisplayPreferences.h"

#include <QFontMetrics>

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr int kComfortableRowPadding = 10;
constexpr int kCompactRowPadding = 4;

Density currentDensity = Density::Comfortable;
TimeFormat currentTimeFormat = TimeFormat::Relative;
int currentUptimeDays = 90;
bool isMaintenanceCounted = false;

} // namespace

Density density()
{
    return currentDensity;
}

TimeFormat timeFormat()
{
    return currentTimeFormat;
}

int lineHeight(const QFontMetrics &metrics)
{
    return metrics.height() + (currentDensity == Density::Compact ? kCompactRowPadding : kComfortableRowPadding);
}

int customUptimeDays()
{
    return currentUptimeDays;
}

void setCustomUptimeDays(int days)
{
    currentUptimeDays = std::clamp(days, 1, kMaxUptimeDays);
}

bool countsMaintenance()
{
    return isMaintenanceCounted;
}

void setCountsMaintenance(bool counts)
{
    isMaintenanceCounted = counts;
}

void setDensity(Density density)
{
    currentDensity = density;
}

void setTimeFormat(TimeFormat format)
{
    currentTimeFormat = format;
}

} // namespace watchkeeper
