// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The interface through which checks access their shared objects. CheckServices owns these objects.

#include "checks/base/NetworkSettings.h"
#include "checks/base/PlaceholderValues.h"

namespace watchkeeper {

class CommandGuard;
class Computer;
class DomainCache;
class EchoService;
class FileReads;
class FileServices;
class MemberStates;
class NetworkPool;
class OAuthTokens;
class PathMemory;
class Resolver;
class SimulatedSeries;

//! \brief Gives checks access to the objects that they share. A kind includes the header of each object that it uses. Use in the engine
//! thread.
class SharedServices
{
public:
    SharedServices() = default;
    virtual ~SharedServices() = default;
    Q_DISABLE_COPY_MOVE(SharedServices)

    virtual const NetworkSettings &networkSettings() const = 0;
    virtual const Secrets &secrets() const = 0;
    virtual const MemberStates *memberStates() const = 0;
    virtual FileReads &fileReads() = 0;
    virtual Resolver &resolver() = 0;
    virtual NetworkPool &network() = 0;
    virtual OAuthTokens &oauthTokens() = 0;
    virtual DomainCache &domainCache() = 0;
    virtual CommandGuard &commandGuard() = 0;
    virtual FileServices &files() = 0;
    virtual EchoService &echoes() = 0;
    virtual Computer &computer() = 0;
    virtual PathMemory &pathMemory() = 0;
    virtual SimulatedSeries &simulatedSeries() = 0;
};

} // namespace watchkeeper
