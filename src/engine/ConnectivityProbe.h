// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One check of all reference targets of the connectivity check. Engine thread.

#include "async/TaskGroup.h"
#include "checks/network/LocalNetwork.h"
#include "engine/CheckJob.h"
#include "engine/ConnectivityChange.h"
#include "engine/LocalConnectivity.h"

#include <functional>

namespace watchkeeper {

//! The longest time it takes.
inline constexpr Milliseconds kConnectivityProbe{2'000};

//! The key of the default gateway as a reference target; chosen ones have their names.
inline const QString kGatewayReference = QStringLiteral("gateway");

//! \brief A reference target with its probes: it answers when one of them does.
class ReferenceProbe
{
public:
    ReferenceProbe() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    ConnectivityObservation probeFinding; //!< the result if no probe answers
    QList<CheckPlan> ways;
};

using PlanFor = std::function<CheckPlan(const Target &target)>;

//! The current gateways; those of several networks are one reference target.
ReferenceProbe gatewayProbe(const LocalNetwork &network, const PlanFor &planFor);
ReferenceProbe selectedProbe(const ConnectivityReference &reference, const LocalNetwork &network, const PlanFor &planFor);

//! \brief Probes all reference targets concurrently, outside every queue and limit. Ends with the first answer, or when all have timed out.
//! \param services  may be null if no kind needs them (tests)
//! \param group     the probes run in it; when it is cancelled, the check ends
//! \return what is known; targets that were still being probed when another one answered are left out
[[nodiscard]] QCoro::Task<QList<ConnectivityObservation>> probeReferences(QList<ReferenceProbe> references,
                                                                          CheckServices *services, TaskGroup *group);

} // namespace watchkeeper
