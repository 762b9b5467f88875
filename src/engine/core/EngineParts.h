// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The dependencies of the engine, which tests replace.

#include "checks/Registry.h"
#include "checks/base/CheckServices.h"
#include "checks/network/LocalNetwork.h"
#include "engine/evaluate/SecretMask.h"
#include "engine/run/DescriptorGuard.h"
#include "engine/values/Clock.h"

#include <functional>
#include <memory>

namespace watchkeeper {

//! \brief The dependencies of the engine: kinds, clocks, the descriptor counter, services, the network state of this computer,
//! and functions that find secrets. By default, all of them are real, and there are no secrets.
struct EngineParts
{
    std::function<const Kind *(const QString &key)> findKind = watchkeeper::findKind;
    Clock clock = {};
    DescriptorGuard descriptors = {};
    //! Called once, in the engine thread.
    std::function<std::unique_ptr<CheckServices>()> makeServices = [] { return std::make_unique<CheckServices>(); };
    //! Called in the thread pool, once for each run of failure diagnostics.
    std::function<LocalRoutes()> readRoutes = readLocalRoutes;
    std::function<LocalNetwork()> readNetwork = readLocalNetwork;
    //! Returns the secrets to mask in results before they leave the engine. Called in the engine thread, usually once per
    //! target. If unset, there are no secrets.
    TargetSecrets::SecretLookup secretsOf = nullptr;
    TargetSecrets::SharedSecretLookup settingsSecrets = nullptr;
};

} // namespace watchkeeper
