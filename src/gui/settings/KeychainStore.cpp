// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/KeychainStore.h"

#include <QCoreApplication>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

const QString kKeychainService = u"watchkeeper"_s;

struct KeychainText
{
    Q_DECLARE_TR_FUNCTIONS(Keychain)
};

QString keychainProblem(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoBackendAvailable:
        return KeychainText::tr("This computer has no keychain.");
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return KeychainText::tr("The keychain is locked.");
    default:
        return KeychainText::tr("The keychain returned an error: %1.").arg(job.errorString());
    }
}

SecretReadResult answerOf(const QKeychain::ReadPasswordJob &job)
{
    if (job.error() == QKeychain::NoError)
        return {SecretReadResult::State::Found, job.textData()};
    if (job.error() == QKeychain::EntryNotFound)
        return {SecretReadResult::State::NotThere, KeychainText::tr("The keychain doesn't contain this secret.")};
    return {SecretReadResult::State::Failed, keychainProblem(job)};
}

} // namespace

void KeychainStore::read(const QString &key, std::function<void(const SecretReadResult &)> done)
{
    auto *job = new QKeychain::ReadPasswordJob(kKeychainService); // the job deletes itself
    job->setKey(key);
    QObject::connect(
        job, &QKeychain::Job::finished, &m_context, [job, done = std::move(done)] { done(answerOf(*job)); },
        Qt::DirectConnection);
    job->start();
}

void KeychainStore::write(const Secret &secret, std::function<void(const QString &problem)> done)
{
    auto *job = new QKeychain::WritePasswordJob(kKeychainService);
    job->setKey(secret.key);
    job->setTextData(secret.text);
    QObject::connect(
        job, &QKeychain::Job::finished, &m_context,
        [job, done = std::move(done)] { done(job->error() == QKeychain::NoError ? QString() : keychainProblem(*job)); },
        Qt::DirectConnection);
    job->start();
}

} // namespace watchkeeper
