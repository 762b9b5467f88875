// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/Incident.h"

#include <array>

namespace watchkeeper {

QString incidentEventKey(IncidentEvent event)
{
    // The keys in the order of IncidentEvent.
    static constexpr std::array<QLatin1String, kIncidentEventCount> kKeys{
        QLatin1String("opened"),       QLatin1String("worsened"),       QLatin1String("improved"),
        QLatin1String("notSeen"),      QLatin1String("unreachable"),    QLatin1String("reachable"),
        QLatin1String("flapping"),     QLatin1String("flappingEnded"),  QLatin1String("unobserved"),
        QLatin1String("observed"),     QLatin1String("maintenance"),    QLatin1String("maintenanceEnded"),
        QLatin1String("acknowledged"), QLatin1String("unacknowledged"), QLatin1String("snoozed"),
        QLatin1String("snoozeEnded"),  QLatin1String("comment"),        QLatin1String("closed"),
        QLatin1String("removed")};
    return kKeys[static_cast<size_t>(event)];
}

} // namespace watchkeeper
