// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The desktop keychain: Secret Service or KWallet, the macOS keychain, the Windows credential store.

#include "gui/settings/SecretStore.h"

#include <QObject>

namespace watchkeeper {

//! \brief Uses QtKeychain, with the service name `watchkeeper`.
class KeychainStore : public SecretStore
{
public:
    void read(const QString &key, std::function<void(const SecretAnswer &)> done) override;
    void write(const Secret &secret, std::function<void(const QString &problem)> done) override;

private:
    QObject m_context; //!< destroying it cancels waiting for answers
};

} // namespace watchkeeper
