// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The objects that checks share: name resolution, persistent connections, trusted certificates, the command guard,
//! stored file states, ping sockets, and data about this computer. There is one instance per process, created, used and
//! destroyed in the engine thread.

#include "checks/base/FileReads.h"
#include "checks/base/SharedServices.h"
#include "checks/icmp/IcmpSocket.h"
#include "checks/icmp/path/PathTrace.h"
#include "checks/simulated/SimulatedDraw.h"

#include <memory>

namespace watchkeeper {

class SystemReader;

//! \brief Owns the shared objects. Destroy it after the last check has ended.
class CheckServices final : public SharedServices
{
public:
    //! The last two parameters are for tests.
    //! \param icmpOpener  empty for the system's default
    //! \param system      the data source of the kinds that check this computer; null for the real system
    explicit CheckServices(NetworkSettings settings = {}, IcmpOpener icmpOpener = {},
                           std::shared_ptr<const SystemReader> system = {});
    ~CheckServices() override;

    //! Affects only checks that start after this call.
    void setNetworkSettings(const NetworkSettings &settings);
    const NetworkSettings &networkSettings() const override { return m_settings; }
    void setSecrets(const Secrets &secrets) { m_secrets = secrets; }
    const Secrets &secrets() const override { return m_secrets; }

    //! Sets the source of target states for groups. It may be null; otherwise it must outlive the checks.
    void setMemberStates(const MemberStates *states) { m_memberStates = states; }
    const MemberStates *memberStates() const override { return m_memberStates; }

    FileReads &fileReads() override { return m_fileReads; }
    Resolver &resolver() override { return *m_resolver; }
    NetworkPool &network() override { return *m_network; }
    OAuthTokens &oauthTokens() override { return *m_oauthTokens; }
    DomainCache &domainCache() override { return *m_domainCache; }
    CommandGuard &commandGuard() override { return *m_commandGuard; }
    FileServices &files() override { return *m_files; }
    EchoService &echoes() override { return *m_echoes; }
    Computer &computer() override { return *m_computer; }
    PathMemory &pathMemory() override { return m_pathMemory; }
    SimulatedSeries &simulatedSeries() override { return m_simulatedSeries; }

private:
    NetworkSettings m_settings;
    Secrets m_secrets;
    const MemberStates *m_memberStates = nullptr;
    FileReads m_fileReads;
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
