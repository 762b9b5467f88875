// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the engine stands on; tests put their own in place.

#include "checks/CheckServices.h"
#include "checks/Registry.h"
#include "checks/network/LocalRoutes.h"
#include "checks/network/OwnNetwork.h"
#include "engine/Clock.h"
#include "engine/DescriptorGuard.h"
#include "engine/TargetSecrets.h"

#include <functional>
#include <memory>

namespace watchkeeper {

//! \brief Kinds, clocks, counter of descriptors, services, how this computer is connected, by default the real ones; what is secret.
struct EngineParts
{
    std::function<const Kind *(const QString &key)> findKind = watchkeeper::findKind;
    Clock clock = {};
    DescriptorGuard descriptors = {};
    //! Called once, in the engine thread.
    std::function<std::unique_ptr<CheckServices>(const NetworkSettings &)> makeServices = [](const NetworkSettings &settings) {
        return std::make_unique<CheckServices>(settings);
    };
    //! Called in the thread pool, for each recording of a failure.
    std::function<LocalRoutes()> readRoutes = readLocalRoutes;
    std::function<OwnNetwork()> readNetwork = readOwnNetwork;
    //! What must not leave the engine with a result. Called in the engine thread, seldom more than once a target; not set: nothing is secret.
    TargetSecrets::Find secretsOf = nullptr;
    TargetSecrets::FindShared secretsOfSettings = nullptr;
};

} // namespace watchkeeper
