// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/secrets/SecretKeeper.h"

#include "app/alerting/AlertsStore.h"
#include "app/monitor/Monitor.h"
#include "app/profile/SettingsTable.h"
#include "checks/Registry.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

bool usesConfiguredProxy(const Target &target)
{
    const Kind *kind = findKind(target.kind);
    return kind && namesOf(kind->fields).contains(u"proxy"_s) && !target.fields.has(u"proxy"_s);
}

} // namespace

SecretKeeper::SecretKeeper(Monitor *monitor, std::unique_ptr<SecretStore> store, QObject *parent)
    : QObject(parent)
    , m_monitor(monitor)
    , m_store(std::move(store))
{
    connect(&monitor->targets(), &TargetsStore::changed, this, &SecretKeeper::readRequiredSecrets);
    connect(&monitor->settings(), &Settings::changed, this, &SecretKeeper::readRequiredSecrets);
    connect(&monitor->alerts(), &AlertsStore::changed, this, &SecretKeeper::readRequiredSecrets);
}

void SecretKeeper::probe()
{
    // Reading a missing entry doesn't prompt the user to unlock the keychain, but shows whether the keychain responds.
    m_store->read(u"probe"_s, [this](const SecretReadResult &answer) {
        const bool exists = answer.state != SecretReadResult::State::Failed;
        emit keychainKnown(exists, exists ? QString() : answer.text);
        if (exists)
            readRequiredSecrets();
    });
}

QSet<QString> SecretKeeper::requiredKeys() const
{
    QSet<QString> keys = keychainKeys(m_monitor->settings().value(setting::kProxyPassword));
    for (const Target &target : m_monitor->targets().document().targets)
        keys += keychainKeys(target.fields.written());
    for (const AlertChannel &channel : m_monitor->alerts().document().channels)
        keys += keychainKeys(channel.fields.written());
    return keys;
}

void SecretKeeper::readRequiredSecrets()
{
    const auto keys = requiredKeys();
    for (const QString &key : keys) {
        if (m_secrets.contains(key) || m_requestedKeys.contains(key))
            continue;
        m_requestedKeys.insert(key);
        m_store->read(key, [this, key](const SecretReadResult &answer) { handleAnswer(key, answer); });
    }
}

void SecretKeeper::handleAnswer(const QString &key, const SecretReadResult &answer)
{
    m_requestedKeys.remove(key);
    if (answer.state == SecretReadResult::State::Found) {
        m_secrets.insert(key, answer.text);
        m_newKeys.insert(key);
    }
    if (m_requestedKeys.isEmpty() && !m_newKeys.isEmpty())
        sendSecretsToMonitor();
}

//! Passes the secrets to the engine, which repeats the checks that failed because of a missing secret.
void SecretKeeper::sendSecretsToMonitor()
{
    m_monitor->setSecrets(m_secrets);
    const QSet<QString> fresh = std::exchange(m_newKeys, {});
    const Settings &settings = m_monitor->settings();
    const bool hasProxySecretChanged = settings.network().proxy == NetworkSettings::Proxy::Manual
        && keychainKeys(settings.value(setting::kProxyPassword)).intersects(fresh);
    QList<TargetId> waiting;
    for (const Target &target : m_monitor->targets().document().targets) {
        const bool waited =
            keychainKeys(target.fields.written()).intersects(fresh) || (hasProxySecretChanged && usesConfiguredProxy(target));
        if (waited && !target.paused)
            waiting.append(target.id);
    }
    if (!waiting.isEmpty())
        m_monitor->checkNow(waiting);
}

void SecretKeeper::store(const QList<Secret> &secrets, QObject *context,
                         const std::function<void(const QString &problem)> &done)
{
    storeNext(std::make_shared<StoreOperation>(StoreOperation{secrets, context, done}));
}

void SecretKeeper::storeNext(const std::shared_ptr<StoreOperation> &operation)
{
    if (operation->left.isEmpty()) {
        m_monitor->setSecrets(m_secrets);
        if (operation->context)
            operation->done({});
        return;
    }
    const Secret secret = operation->left.takeFirst();
    m_store->write(secret, [this, secret, operation](const QString &problem) {
        if (problem.isEmpty()) {
            m_secrets.insert(secret.key, secret.text);
            storeNext(operation);
        } else if (operation->context) {
            operation->done(problem);
        }
    });
}

} // namespace watchkeeper

#include "moc_SecretKeeper.cpp"
