// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Loads the secrets of the profile from the keychain and stores new ones, through an interface of the keychain.

#include "checks/base/Placeholders.h"
#include "gui/settings/fields/FieldEditor.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace watchkeeper {

class Monitor;

// The interface of a store that keeps secrets outside the profile.

//! The result of reading one secret.
struct SecretReadResult
{
    enum class State : quint8 { Found, NotThere, Failed };
    State state;
    QString text; //!< the secret, or an error message
};

//! \brief Used in the GUI thread. Callbacks are never called from inside read() or write(), nor after the store is destroyed.
class SecretStore
{
public:
    SecretStore() = default;
    virtual ~SecretStore() = default;
    Q_DISABLE_COPY_MOVE(SecretStore)

    virtual void read(const QString &key, std::function<void(const SecretReadResult &)> done) = 0;
    //! Writes a secret. Calls `done` with an empty string on success, or with an error message.
    virtual void write(const Secret &secret, std::function<void(const QString &problem)> done) = 0;
};

// The keeper.

//! \brief Reads the values of `${keychain:KEY}` in targets, alert channels and settings whenever these change, and passes them to the
//! Monitor.
//!
//! Targets whose secret was just loaded are checked again. A secret that can't be read is requested again after the next change and by
//! probe().
class SecretKeeper : public QObject
{
    Q_OBJECT

public:
    //! \param monitor  must outlive this object
    SecretKeeper(Monitor *monitor, std::unique_ptr<SecretStore> store, QObject *parent = nullptr);

    //! Returns the secrets read or stored so far.
    const Secrets &secrets() const { return m_secrets; }

    //! Checks whether there is a keychain, then emits keychainKnown().
    void probe();
    //! Stores all secrets in the keychain. \param done  receives an empty string, or the error; not called after `context` is destroyed
    void store(const QList<Secret> &secrets, QObject *context, const std::function<void(const QString &problem)> &done);

signals:
    //! \param reason  an error message if there is no keychain
    void keychainKnown(bool exists, const QString &reason);

private:
    //! The progress of one call to store().
    struct StoreOperation
    {
        QList<Secret> left;
        QPointer<QObject> context;
        std::function<void(const QString &)> done;
    };

    QSet<QString> requiredKeys() const;
    void readRequiredSecrets();
    void handleAnswer(const QString &key, const SecretReadResult &answer);
    void storeNext(const std::shared_ptr<StoreOperation> &operation);
    void sendSecretsToMonitor();

    Monitor *m_monitor;
    std::unique_ptr<SecretStore> m_store;
    Secrets m_secrets;
    QSet<QString> m_requestedKeys;
    QSet<QString> m_newKeys; //!< the keys of secrets that were read but not yet passed to the Monitor
};

} // namespace watchkeeper
