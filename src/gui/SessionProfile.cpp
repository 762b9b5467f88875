// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/SessionProfile.h"

#include "app/demo/DemoProfile.h"
#include "app/profile/Sample.h"
#include "app/profile/SettingsTable.h"
#include "targets/document/TargetsDocument.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>
#include <QtConcurrentRun>

namespace watchkeeper {

SessionProfile::SessionProfile(const Profile &original)
    : m_originalSettings(original.settingsFile())
{
}

QString SessionProfile::write(const TargetsDocument &document)
{
    const QByteArray content = document.toJson();
    QFile targets(profile().targetsFile());
    const bool isWritten =
        m_folder.isValid() && targets.open(QIODevice::WriteOnly) && targets.write(content) == content.size() && targets.flush();
    if (!isWritten)
        return QCoreApplication::translate("SessionProfile", "A temporary file couldn't be written: %1.")
            .arg(m_folder.isValid() ? targets.errorString() : m_folder.errorString());
    copySettings();
    return {};
}

//! Copies the settings. The defaults apply if there are no settings or they can't be read.
void SessionProfile::copySettings() const
{
    QFile original(m_originalSettings);
    QFile copy(profile().settingsFile());
    if (!original.open(QIODevice::ReadOnly) || !copy.open(QIODevice::WriteOnly))
        return;
    QJsonObject settings = QJsonDocument::fromJson(original.readAll()).object();
    settings.remove(setting::kHistoryServer); // a temporary profile doesn't need a copy on the server
    copy.write(QJsonDocument(settings).toJson());
}

DemoSession::DemoSession(const Profile &original)
    : m_session(std::make_shared<SessionProfile>(original))
{
    m_progressTimer.setSingleShot(true);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &DemoSession::finish);
}

DemoSession::~DemoSession()
{
    m_watcher.disconnect(this);
    m_watcher.cancel();
    delete m_progress;
}

void DemoSession::start(QWidget *window, std::chrono::milliseconds progressDelay)
{
    const auto job = [session = m_session](QPromise<QString> &promise) {
        promise.setProgressRange(0, kDemoDays);
        const TargetsDocument document = demoTargets();
        QString problem = session->write(document);
        if (problem.isEmpty())
            problem =
                writeDemoProfile(session->profile(), document.targets, QDateTime::currentDateTimeUtc(), [&promise](int days) {
                    promise.setProgressValue(days);
                    return !promise.isCanceled();
                });
        promise.addResult(problem);
    };
    connect(&m_progressTimer, &QTimer::timeout, this, [this, window] { showProgress(window); });
    m_progressTimer.start(progressDelay);
    m_watcher.setFuture(QtConcurrent::run(job));
}

void DemoSession::showProgress(QWidget *window)
{
    m_progress = new QProgressDialog(tr("Writing 90 days of history…"), tr("&Cancel"), 0, kDemoDays, window);
    m_progress->setWindowTitle(tr("Demo"));
    m_progress->setMinimumDuration(0);
    m_progress->setAutoClose(false); // finish() closes it
    m_progress->setAutoReset(false);
    m_progress->setValue(m_watcher.progressValue()); // shows the dialog
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, m_progress, &QProgressDialog::setValue);
    connect(m_progress, &QProgressDialog::canceled, &m_watcher, &QFutureWatcherBase::cancel);
}

void DemoSession::finish()
{
    m_progressTimer.stop();
    delete m_progress;
    if (m_watcher.isCanceled())
        return emit cancelled();
    const QString problem = m_watcher.result();
    m_isReady = problem.isEmpty();
    m_isReady ? emit ready() : emit failed(problem);
}

} // namespace watchkeeper

#include "moc_SessionProfile.cpp"
