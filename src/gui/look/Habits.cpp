// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/Habits.h"

#include <QFontMetrics>

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr int kComfortable = 10;
constexpr int kCompact = 4;

Density presentDensity = Density::Comfortable;
TimeFormat presentTimeFormat = TimeFormat::Relative;
int presentUptimeDays = 90;
bool isMaintenanceCounted = false;

} // namespace

Density density()
{
    return presentDensity;
}

TimeFormat timeFormat()
{
    return presentTimeFormat;
}

int lineHeight(const QFontMetrics &metrics)
{
    return metrics.height() + (presentDensity == Density::Compact ? kCompact : kComfortable);
}

int ownUptimeDays()
{
    return presentUptimeDays;
}

void setOwnUptimeDays(int days)
{
    presentUptimeDays = std::clamp(days, 1, kMostUptimeDays);
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
    presentDensity = density;
}

void setTimeFormat(TimeFormat format)
{
    presentTimeFormat = format;
}

} // namespace watchkeeper
