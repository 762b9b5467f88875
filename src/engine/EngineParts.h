// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What the engine depends on; tests pass their own.

#include "checks/CheckServices.h"
#include "checks/Registry.h"
#include "checks/network/LocalNetwork.h"
#include "checks/network/LocalRoutes.h"
#include "engine/Clock.h"
#include "engine/DescriptorGuard.h"
#include "engine/TargetSecrets.h"

#include <functional>
#include <memory>

namespace watchkeeper {

//! \brief Kinds, clocks, descriptor counter, services, the network state of this computer (all real by default), and what is secret.
struct EngineParts
{
    std::function<const Kind *(const QString &key)> findKind = watchkeeper::findKind;
    Clock clock = {};
    DescriptorGuard descriptors = {};
    //! Called once, in the engine thread.
    std::function<std::unique_ptr<CheckServices>(const NetworkSettings &)> makeServices = [](const NetworkSettings &settings) {
        return std::make_unique<CheckServices>(settings);
    };
    //! Called in the thread pool, for the diagnostics of each failure.
    std::function<LocalRoutes()> readRoutes = readLocalRoutes;
    std::function<LocalNetwork()> readNetwork = readLocalNetwork;
    //! What a result must not contain when it leaves the engine. Called in the engine thread, seldom more than once per target; not set:
    //! nothing is secret.
    TargetSecrets::Find secretsOf = nullptr;
    TargetSecrets::FindShared settingsSecrets = nullptr;
};

} // namespace watchkeeper
