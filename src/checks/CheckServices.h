// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Objects that checks share: name resolution, persistent connections, trusted certificates, the guard of commands, the remembered
//! state of files, sockets for pings, and data about this computer. One instance per process, created, used and destroyed in the engine
//! thread.

#include "checks/Secrets.h"
#include "checks/icmp/IcmpSocket.h"
#include "checks/icmp/PathMemory.h"
#include "checks/network/NetworkSettings.h"
#include "checks/simulated/SimulatedDraw.h"

#include <memory>

namespace watchkeeper {

class CommandGuard;
class Computer;
class EchoService;
class FileServices;
class DomainCache;
class MemberStandings;
class NetworkPool;
class OAuthTokens;
class Resolver;
class SystemReader;

//! \brief Owns the shared objects. Destroy it after the last check has ended.
class CheckServices
{
public:
    //! The last two parameters are for tests.
    //! \param icmpOpener  empty for the system's default
    //! \param system      the data source of the kinds that check this computer; null for the real system
    explicit CheckServices(NetworkSettings settings = {}, IcmpOpener icmpOpener = {},
                           std::shared_ptr<const SystemReader> system = {});
    ~CheckServices();

    //! Applies to checks that start from now on.
    void setNetworkSettings(const NetworkSettings &settings);
    const NetworkSettings &networkSettings() const { return m_settings; }
    void setSecrets(const Secrets &secrets) { m_secrets = secrets; }
    const Secrets &secrets() const { return m_secrets; }

    //! Sets the source of target states for groups, which must outlive the checks; may be null.
    void setMemberStandings(const MemberStandings *standings) { m_memberStandings = standings; }
    const MemberStandings *memberStandings() const { return m_memberStandings; }

    Resolver &resolver() { return *m_resolver; }
    NetworkPool &network() { return *m_network; }
    OAuthTokens &oauthTokens() { return *m_oauthTokens; }
    DomainCache &domainCache() { return *m_domainCache; }
    CommandGuard &commandGuard() { return *m_commandGuard; }
    FileServices &files() { return *m_files; }
    EchoService &echoes() { return *m_echoes; }
    Computer &computer() { return *m_computer; }
    PathMemory &pathMemory() { return m_pathMemory; }
    SimulatedSeries &simulatedSeries() { return m_simulatedSeries; }

private:
    NetworkSettings m_settings;
    Secrets m_secrets;
    const MemberStandings *m_memberStandings = nullptr;
    std::unique_ptr<Resolver> m_resolver;
    std::unique_ptr<NetworkPool> m_network;
    std::unique_ptr<OAuthTokens> m_oauthTokens;
    std::unique_ptr<DomainCache> m_domainCache;
    std::unique_ptr<CommandGuard> m_commandGuard;
    std::unique_ptr<FileServices> m_files;
    std::unique_ptr<EchoService> m_echoes;
    std::unique_ptr<Computer> m_computer;
    PathMemory m_pathMemory;
    SimulatedSeries m_simulatedSeries;
};

} // namespace watchkeeper
