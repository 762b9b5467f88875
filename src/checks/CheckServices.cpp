// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/CheckServices.h"

#include "checks/command/CommandGuard.h"
#include "checks/computer/Computer.h"
#include "checks/domain/DomainCache.h"
#include "checks/files/kind/FileServices.h"
#include "checks/http/auth/OAuthTokens.h"
#include "checks/icmp/EchoService.h"
#include "checks/network/NetworkPool.h"
#include "checks/network/names/Resolver.h"

namespace watchkeeper {

CheckServices::CheckServices(NetworkSettings settings, IcmpOpener icmpOpener, std::shared_ptr<const SystemReader> system)
    : m_settings(std::move(settings))
    , m_resolver(std::make_unique<Resolver>(m_settings.nameServers))
    , m_network(std::make_unique<NetworkPool>())
    , m_oauthTokens(std::make_unique<OAuthTokens>())
    , m_domainCache(std::make_unique<DomainCache>())
    , m_commandGuard(std::make_unique<CommandGuard>())
    , m_files(std::make_unique<FileServices>())
    , m_echoes(std::make_unique<EchoService>(std::move(icmpOpener)))
    , m_computer(std::make_unique<Computer>(system ? std::move(system) : thisSystem()))
{
}

CheckServices::~CheckServices() = default;

void CheckServices::setNetworkSettings(const NetworkSettings &settings)
{
    // A replaced Resolver still completes its running queries.
    if (settings.nameServers != m_settings.nameServers)
        m_resolver = std::make_unique<Resolver>(settings.nameServers);
    m_settings = settings;
}

} // namespace watchkeeper
