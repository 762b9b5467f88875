// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Probes all reference targets of the connectivity check once. Engine thread.

#include "async/TaskGroup.h"
#include "checks/network/LocalNetwork.h"
#include "engine/CheckJob.h"
#include "engine/ConnectivityChange.h"
#include "engine/LocalConnectivity.h"

#include <functional>

namespace watchkeeper {

//! The maximum duration of a connectivity check.
inline constexpr Milliseconds kConnectivityProbe{2'000};

//! The key of the default gateway as a reference target. Reference targets set by the user use their names.
inline const QString kGatewayReference = QStringLiteral("gateway");

//! \brief A reference target with its probes. The target answers if one of the probes is answered.
class ReferenceProbe
{
public:
    ReferenceProbe() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    ConnectivityObservation observation; //!< the result if no probe answers
    QList<CheckPlan> plans;
};

using PlanFor = std::function<CheckPlan(const Target &target)>;

//! The probes of the current gateways. The gateways of several networks form one reference target.
ReferenceProbe gatewayProbe(const LocalNetwork &network, const PlanFor &planFor);
ReferenceProbe selectedProbe(const ConnectivityReference &reference, const LocalNetwork &network, const PlanFor &planFor);

//! \brief Probes all reference targets concurrently, independently of all queues and limits. Ends with the first answer, or when all probes
//! have timed out.
//! \param services  may be null if no kind needs them (tests)
//! \param group     the task group of the probes; cancelling it ends the check
//! \return the known results, without targets that were still being probed when another one answered
[[nodiscard]] QCoro::Task<QList<ConnectivityObservation>> probeReferences(QList<ReferenceProbe> references,
                                                                          CheckServices *services, TaskGroup *group);

} // namespace watchkeeper
