// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/BackupActions.h"

#include "app/backup/ProfileRestore.h"
#include "app/monitor/Monitor.h"
#include "async/WhenDone.h"
#include "gui/look/widgets/SaveFile.h"
#include "gui/window/MessagePanel.h"

#include <QAction>
#include <QFileDialog>
#include <QLocale>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>
#include <QTimer>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace watchkeeper {

BackupActions::BackupActions(const Parts &parts)
    : QObject(parts.window)
    , m_parts(parts)
{
    connect(parts.backUp, &QAction::triggered, this, [this] {
        chooseFolder(tr("Choose a folder for the backup"), [this](const QString &folder) { backUpTo(folder); });
    });
    connect(parts.restore, &QAction::triggered, this,
            [this] { chooseFolder(tr("Choose a backup"), [this](const QString &folder) { confirmRestore(folder); }); });
    connect(parts.monitor, &Monitor::shuttingDown, this, [this] {
        if (m_progress)
            m_progress->cancel();
    });
}

void BackupActions::disable()
{
    m_parts.backUp->setEnabled(false);
    m_parts.restore->setEnabled(false);
}

void BackupActions::chooseFolder(const QString &title, const std::function<void(const QString &)> &then)
{
    auto *dialog = new QFileDialog(m_parts.window, title);
    dialog->setObjectName(u"backupFolder"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, then);
    dialog->open();
}

void BackupActions::backUpTo(const QString &folder)
{
    startOperation(tr("Backing up the profile and its history"));
    const auto job = [profile = m_parts.monitor->profile(), folder, copied = m_progress] {
        return backUp(profile, folder, QDateTime::currentDateTimeUtc(), copied.get());
    };
    whenDone(QtConcurrent::run(&savingPool(), job), this, [this](const Expected<CreatedBackup, BackupProblem> &made) {
        finishOperation();
        showBackupResult(made);
    });
}

void BackupActions::showBackupResult(const Expected<CreatedBackup, BackupProblem> &made)
{
    if (made)
        return showMessage(tr("Backup saved to %1 (%2) and verified.").arg(made->folder, contentText(made->manifest)),
                           made->remarks);
    if (made.error().kind() != BackupProblem::Kind::Canceled)
        showMessage(tr("The backup failed. %1").arg(made.error().text()));
}

void BackupActions::confirmRestore(const QString &folder)
{
    auto *box =
        new QMessageBox(QMessageBox::Warning, tr("Restore a backup"),
                        tr("Replace this profile with the backup in %1?").arg(folder), QMessageBox::Cancel, m_parts.window);
    box->setObjectName(u"confirmRestore"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(
        tr("The backup is copied and checked now, while monitoring continues. When you quit and restart Watchkeeper, the "
           "backup replaces the targets, the settings and the history. Your current data, and all results until then, aren't "
           "deleted. They are moved to folders named “before-restore-…” in the profile and history folders.\n\nTargets can run "
           "commands. Restore only backups you trust."));
    QPushButton *restore = box->addButton(tr("Prepare restore"), QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(restore, &QPushButton::clicked, this, [this, folder] { prepareBackup(folder); });
    box->open();
}

void BackupActions::prepareBackup(const QString &folder)
{
    startOperation(tr("Copying and checking the backup"));
    const auto job = [profile = m_parts.monitor->profile(), folder, copied = m_progress] {
        return prepareRestore(profile, folder, QDateTime::currentDateTimeUtc(), copied.get());
    };
    whenDone(QtConcurrent::run(&savingPool(), job), this, [this](const Expected<BackupManifest, BackupProblem> &manifest) {
        finishOperation();
        showPrepareResult(manifest);
    });
}

void BackupActions::showPrepareResult(const Expected<BackupManifest, BackupProblem> &manifest)
{
    if (!manifest) {
        if (manifest.error().kind() != BackupProblem::Kind::Canceled)
            showMessage(tr("The backup wasn't restored, and nothing was changed. %1").arg(manifest.error().text()));
        return;
    }
    m_restoreMessage.text =
        tr("The backup from %1 has been verified (%2). It will replace this profile the next time Watchkeeper starts.")
            .arg(QLocale().toString(manifest->made.toLocalTime(), QLocale::ShortFormat), contentText(*manifest));
    m_restoreMessage.choices = {{tr("&Quit now"), [this] { emit quitRequested(); }},
                                {tr("&Don't restore"), [this] { discardPreparedRestore(); }}};
    m_restoreMessage.canBeClosed = false;
    m_parts.messages->put(MessagePanel::Topic::Restore, m_restoreMessage);
}

void BackupActions::discardPreparedRestore()
{
    whenDone(QtConcurrent::run(&savingPool(), discardRestore, m_parts.monitor->profile()), this, [this](const QString &reason) {
        if (!reason.isEmpty()) // shows the message again, because the click removed it
            m_parts.messages->put(MessagePanel::Topic::Restore, m_restoreMessage);
        showMessage(reason.isEmpty() ? tr("No backup will be restored.") : reason);
    });
}

void BackupActions::startOperation(const QString &text)
{
    m_progress = std::make_shared<CopyProgress>();
    m_parts.messages->clear(MessagePanel::Topic::Backup);
    m_parts.backUp->setEnabled(false);
    m_parts.restore->setEnabled(false);
    auto *shown = new QProgressDialog(text, tr("Cancel"), 0, 100, m_parts.window);
    shown->setObjectName(u"backupProgress"_s);
    shown->setAttribute(Qt::WA_DeleteOnClose);
    shown->setAutoReset(false);
    shown->setMinimumDuration(500);
    shown->setValue(0);
    auto *refresh = new QTimer(shown);
    connect(refresh, &QTimer::timeout, shown, [shown, copied = m_progress] { shown->setValue(copied->percent()); });
    connect(shown, &QProgressDialog::canceled, this, [copied = m_progress] { copied->cancel(); });
    connect(this, &BackupActions::ended, shown, &QWidget::close);
    refresh->start(200ms);
}

void BackupActions::finishOperation()
{
    m_progress.reset();
    m_parts.backUp->setEnabled(true);
    m_parts.restore->setEnabled(true);
    emit ended();
}

void BackupActions::showMessage(const QString &text, const QStringList &details)
{
    m_parts.messages->put(MessagePanel::Topic::Backup, {text, details, {}});
}

} // namespace watchkeeper

#include "moc_BackupActions.cpp"
