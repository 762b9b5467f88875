// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file An in-memory keychain for tests.

#include "gui/settings/secrets/SecretKeeper.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>

namespace watchkeeper::test {

//! The content and behaviour of a keychain. Must outlive the store.
struct Keychain
{
    QHash<QString, QString> held;
    QString problem = {}; //!< error returned for every request; empty for none
    int written = 0;
    bool isAsking = false;                     //!< asks the user before each write
    QList<std::function<void()>> waiting = {}; //!< requests that wait for the user
};

class FakeStore : public SecretStore
{
public:
    explicit FakeStore(Keychain *keychain)
        : m_keychain(keychain)
    {
    }
    void read(const QString &key, std::function<void(const SecretReadResult &)> done) override
    {
        QTimer::singleShot(0, &m_context, [this, key, done] {
            if (!m_keychain->problem.isEmpty())
                done({SecretReadResult::State::Failed, m_keychain->problem});
            else if (m_keychain->held.contains(key))
                done({SecretReadResult::State::Found, m_keychain->held.value(key)});
            else
                done({SecretReadResult::State::NotThere, QStringLiteral("Not there.")});
        });
    }
    void write(const Secret &secret, std::function<void(const QString &)> done) override
    {
        const auto write = [this, secret, done] {
            if (m_keychain->problem.isEmpty()) {
                m_keychain->held.insert(secret.key, secret.text);
                ++m_keychain->written;
            }
            done(m_keychain->problem);
        };
        if (m_keychain->isAsking)
            m_keychain->waiting.append(write);
        else
            QTimer::singleShot(0, &m_context, write);
    }

private:
    Keychain *m_keychain;
    QObject m_context;
};

} // namespace watchkeeper::test
