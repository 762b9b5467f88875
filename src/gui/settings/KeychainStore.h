// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Secrets in the desktop keychain: Secret Service, KWallet, the macOS keychain or the Windows credential store.

#include "gui/settings/secrets/SecretKeeper.h"

#include <QObject>

namespace watchkeeper {

//! \brief Stores secrets with QtKeychain under the service name `watchkeeper`.
class KeychainStore : public SecretStore
{
public:
    void read(const QString &key, std::function<void(const SecretReadResult &)> done) override;
    void write(const Secret &secret, std::function<void(const QString &problem)> done) override;

private:
    QObject m_context; //!< the context of pending jobs, whose answers are dropped when it is destroyed
};

} // namespace watchkeeper
