// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Brings the secrets that the profile asks for from the keychain to the checks.

#include "checks/Secrets.h"
#include "gui/settings/SecretStore.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace watchkeeper {

class AlertsStore;
class Watch;

//! \brief Reads what `${keychain:KEY}` in targets, alert channels and settings stands for, as they change, and hands it to the Watch.
//!
//! Targets whose secret has just come are checked again. A secret that cannot be read is asked for again with the next change, and by
//! probe().
class SecretKeeper : public QObject
{
    Q_OBJECT

public:
    //! \param watch  outlives this object
    SecretKeeper(Watch *watch, std::unique_ptr<SecretStore> store, QObject *parent = nullptr);

    //! Those of its channels from now on too. \param alerts  outlives this object
    void follow(const AlertsStore *alerts);
    //! What it has read or kept so far.
    const Secrets &secrets() const { return m_secrets; }

    //! Finds out whether there is a keychain; keychainKnown() follows.
    void probe();
    //! Puts them all into the keychain. \param done  gets an empty text, or why it did not work; not called once `context` is gone
    void keep(const QList<Secret> &secrets, QObject *context, const std::function<void(const QString &problem)> &done);

signals:
    //! \param why  a sentence where there is none
    void keychainKnown(bool isThere, const QString &why);

private:
    //! One call of keep(), as far as it has come.
    struct Keeping
    {
        QList<Secret> left;
        QPointer<QObject> context;
        std::function<void(const QString &)> done;
    };

    QSet<QString> wantedKeys() const;
    void readWanted();
    void take(const QString &key, const SecretAnswer &answer);
    void keepNext(const std::shared_ptr<Keeping> &keeping);
    void handOver();

    Watch *m_watch;
    const AlertsStore *m_alerts = nullptr;
    std::unique_ptr<SecretStore> m_store;
    Secrets m_secrets;
    QSet<QString> m_reading;
    QSet<QString> m_fresh; //!< read, not yet handed over
};

} // namespace watchkeeper
