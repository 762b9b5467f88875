// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One look at all references of the own link. Engine thread.

#include "async/TaskGroup.h"
#include "checks/network/OwnNetwork.h"
#include "engine/CheckJob.h"
#include "engine/ConnectivityNews.h"
#include "engine/LocalConnectivity.h"

#include <functional>

namespace watchkeeper {

//! How long it takes at most.
inline constexpr Milliseconds kConnectivityProbe{2'000};

//! The key of the default gateway as a reference; those that were chosen have their names.
inline const QString kGatewayReference = QStringLiteral("gateway");

//! \brief A reference, and whom to ask for it: he answers when one of the ways does.
class ReferenceToAsk
{
public:
    ReferenceToAsk() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    ConnectivityObservation sight; //!< as it is where no way answers
    QList<CheckPlan> ways;
};

using PlanFor = std::function<CheckPlan(const Target &target)>;

//! The gateways of the moment; several, where there are several networks, are one reference.
ReferenceToAsk gatewayToAsk(const OwnNetwork &network, const PlanFor &planFor);
ReferenceToAsk chosenToAsk(const ConnectivityReference &reference, const OwnNetwork &network, const PlanFor &planFor);

//! \brief Asks all at once, apart from every queue and limit. Ends with the first that answers, or when all have had their time.
//! \param services  may be null where no kind needs them (tests)
//! \param group     those who ask run in it; when it is cancelled, the look ends
//! \return what is known: of those that were still being asked when another one answered, nothing
[[nodiscard]] QCoro::Task<QList<ConnectivityObservation>> lookAtReferences(QList<ReferenceToAsk> references,
                                                                           CheckServices *services, TaskGroup *group);

} // namespace watchkeeper
