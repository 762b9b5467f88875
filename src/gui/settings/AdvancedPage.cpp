// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/AdvancedPage.h"

#include "gui/look/ElidedLabel.h"
#include "gui/look/LossQuestion.h"
#include "gui/look/SavingPool.h"
#include "gui/settings/LogDialog.h"
#include "gui/settings/SettingsCopy.h"
#include "targets/SafeFile.h"

#include <QDesktopServices>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qint64 kMostBytes = 1024 * 1024;

} // namespace

AdvancedPage::AdvancedPage(Settings *settings, Profile profile, QWidget *parent)
    : SettingsFormPage(settings, SettingsPage::Advanced, {}, parent)
    , m_settings(settings)
    , m_profile(std::move(profile))
    , m_word(new QLabel)
{
    addFolder();
    addCopies();
    m_word->setObjectName(u"copyResult"_s);
    m_word->setTextFormat(Qt::PlainText);
    m_word->setWordWrap(true);
    pageLayout()->addWidget(m_word);
}

void AdvancedPage::addFolder()
{
    auto *title = new QLabel(tr("Profile folder:"));
    auto *path = new ElidedLabel;
    path->setObjectName(u"profileFolder"_s);
    path->setTextFormat(Qt::PlainText);
    path->setText(m_profile.folder());
    path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *line = new QHBoxLayout;
    line->addWidget(title);
    line->addWidget(path, 1);
    addButton(line, u"openFolder"_s, tr("&Open the folder"), &AdvancedPage::openFolder);
    addButton(line, u"showLog"_s, tr("Show the &log"), &AdvancedPage::showLog);
    pageLayout()->addLayout(line);
}

void AdvancedPage::addCopies()
{
    auto *line = new QHBoxLayout;
    line->addWidget(new QLabel(tr("All settings but targets:")), 1);
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

void AdvancedPage::openFolder()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_profile.folder()));
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
        m_word->setText(problem.isEmpty() ? tr("The settings were written to %1, passwords in plain text left out.").arg(path)
                                          : problem);
    });
    writing->setFuture(QtConcurrent::run(&savingPool(), [path, text] { return writeFileSafely(path, text); }));
}

void AdvancedPage::importFrom(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile()) { // to open a pipe would wait for somebody who writes
        m_word->setText(tr("%1 is no plain file.").arg(path));
        return;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_word->setText(tr("%1 could not be read: %2. May you read it?").arg(path, file.errorString()));
        return;
    }
    const QByteArray text = file.read(kMostBytes + 1);
    const auto values = text.size() > kMostBytes ? Unexpected(tr("The file is larger than 1 MiB.")) : settingsToImport(text);
    m_word->setText(values ? QString() : values.error());
    if (values)
        emit proposed(withSecretsOf(*m_settings, *values));
}

void AdvancedPage::askToReset()
{
    askBeforeLoss(this,
                  {tr("Reset settings?"), tr("All settings but the targets go back to their defaults once you save them."),
                   tr("&Reset settings"), tr("&Keep settings")},
                  [this] { emit proposed({}); });
}

} // namespace watchkeeper
