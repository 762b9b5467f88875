// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/AdvancedPage.h"

#include "gui/look/ElidedLabel.h"
#include "gui/look/LossConfirmation.h"
#include "gui/look/SavingPool.h"
#include "gui/settings/LogDialog.h"
#include "gui/settings/SettingsCopy.h"
#include "targets/file/SafeFile.h"

#include <QDesktopServices>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QGridLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qint64 kMaxBytes = 1024 * 1024;

} // namespace

AdvancedPage::AdvancedPage(Settings *settings, Profile profile, QWidget *parent)
    : SettingsFormPage(settings, SettingsPage::Advanced, {}, parent)
    , m_settings(settings)
    , m_profile(std::move(profile))
    , m_transferResult(new QLabel)
{
    addFolders();
    addTransferButtons();
    m_transferResult->setObjectName(u"copyResult"_s);
    m_transferResult->setTextFormat(Qt::PlainText);
    m_transferResult->setWordWrap(true);
    pageLayout()->addWidget(m_transferResult);
}

//! Lists the folders of the profile, each only once. A profile can consist of a single folder.
void AdvancedPage::addFolders()
{
    auto *folders = new QGridLayout;
    folders->setColumnStretch(1, 1);
    addFolder(folders, u"profileFolder"_s, tr("Profile folder:"), tr("&Open folder"), m_profile.folder());
    if (const QString history = QFileInfo(m_profile.resultsFolder()).path(); history != m_profile.folder())
        addFolder(folders, u"historyFolder"_s, tr("History folder:"), tr("Open histor&y folder"), history);
    if (const QString log = QFileInfo(m_profile.logFile()).path(); log != m_profile.folder())
        addFolder(folders, u"stateFolder"_s, tr("Folder for window layout and log:"), tr("Open lo&g folder"), log);
    auto *line = new QHBoxLayout;
    line->addStretch(1);
    addButton(line, u"showLog"_s, tr("Show &log"), &AdvancedPage::showLog);
    pageLayout()->addLayout(folders);
    pageLayout()->addLayout(line);
}

void AdvancedPage::addFolder(QGridLayout *folders, const QString &name, const QString &title, const QString &open,
                             const QString &folder)
{
    auto *path = new ElidedLabel;
    path->setObjectName(name);
    path->setTextFormat(Qt::PlainText);
    path->setText(folder);
    path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *button = new QPushButton(open);
    button->setObjectName(name + u"Open"_s);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    const int row = folders->rowCount();
    folders->addWidget(new QLabel(title), row, 0);
    folders->addWidget(path, row, 1);
    folders->addWidget(button, row, 2);
}

void AdvancedPage::addTransferButtons()
{
    auto *line = new QHBoxLayout;
    line->addWidget(new QLabel(tr("All settings except targets:")), 1);
    addButton(line, u"exportSettings"_s, tr("&Export …"), &AdvancedPage::chooseExport);
    addButton(line, u"importSettings"_s, tr("&Import …"), &AdvancedPage::chooseImport);
    addButton(line, u"resetSettings"_s, tr("&Reset …"), &AdvancedPage::askToReset);
    pageLayout()->addLayout(line);
}

void AdvancedPage::addButton(QHBoxLayout *line, const QString &name, const QString &text, void (AdvancedPage::*slot)())
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    line->addWidget(button);
    connect(button, &QPushButton::clicked, this, slot);
}

void AdvancedPage::showLog()
{
    auto *dialog = new LogDialog(m_profile.logFile(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void AdvancedPage::chooseExport()
{
    auto *dialog = new QFileDialog(this, tr("Export settings"), {}, tr("Settings (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &AdvancedPage::exportTo);
    dialog->open();
}

void AdvancedPage::chooseImport()
{
    auto *dialog = new QFileDialog(this, tr("Import settings"), {}, tr("Settings (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &AdvancedPage::importFrom);
    dialog->open();
}

void AdvancedPage::exportTo(const QString &path)
{
    const QByteArray text = QJsonDocument(settingsToExport(*m_settings)).toJson();
    auto *writing = new QFutureWatcher<QString>(this);
    connect(writing, &QFutureWatcherBase::finished, this, [this, writing, path] {
        writing->deleteLater();
        const QString problem = writing->result();
        m_transferResult->setText(
            problem.isEmpty() ? tr("Settings saved to %1. Passwords in plain text were left out.").arg(path) : problem);
    });
    writing->setFuture(QtConcurrent::run(&savingPool(), [path, text] { return writeFileSafely(path, text); }));
}

void AdvancedPage::importFrom(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile()) { // opening a named pipe would wait for a writer
        m_transferResult->setText(tr("%1 isn't a regular file.").arg(path));
        return;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_transferResult->setText(
            tr("%1 couldn't be read: %2. Do you have permission to read it?").arg(path, file.errorString()));
        return;
    }
    const QByteArray text = file.read(kMaxBytes + 1);
    const auto values = text.size() > kMaxBytes ? Unexpected(tr("The file is larger than 1 MiB.")) : settingsToImport(text);
    m_transferResult->setText(values ? QString() : values.error());
    if (values)
        emit proposed(withStoredSecrets(*m_settings, *values));
}

void AdvancedPage::askToReset()
{
    askBeforeLoss(this,
                  {tr("Reset settings?"), tr("All settings except the targets return to their defaults when you save."),
                   tr("&Reset settings"), tr("&Keep settings")},
                  [this] { emit proposed({}); });
}

} // namespace watchkeeper

#include "moc_AdvancedPage.cpp"
