// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/pages/AdvancedPage.h"

#include "app/profile/Settings.h"
#include "app/profile/SettingsTable.h"
#include "async/WhenDone.h"
#include "gui/look/widgets/Labels.h"
#include "gui/look/widgets/LossConfirmation.h"
#include "gui/look/widgets/SaveFile.h"
#include "gui/look/widgets/WindowState.h"
#include "model/base/Expected.h"
#include "model/field/FieldReader.h"
#include "targets/file/SafeFile.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontDatabase>
#include <QGridLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QUrl>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace watchkeeper {

class Settings;

namespace {

struct CopyText
{
    Q_DECLARE_TR_FUNCTIONS(SettingsCopy)
};

//! Removes the password from the address of a proxy.
QJsonValue withoutPassword(const Field &field, const QJsonValue &value)
{
    QUrl url(value.toString());
    if (field.name != setting::kProxyAddress || url.password().isEmpty())
        return value;
    url.setPassword(QString());
    return url.toString();
}

//! Returns the settings that differ from the defaults. Plain-text secrets are omitted; references to secrets are included.
QJsonObject settingsToExport(const Settings &settings)
{
    QJsonObject values;
    for (const Setting &row : settingsTable()) {
        const QJsonValue value = settings.value(row.field.name);
        const bool isPlainSecret = row.field.type == FieldType::Secret && !valueHasPlaceholder(value);
        if (value != row.field.defaultValue && !isPlainSecret)
            values.insert(row.field.name, withoutPassword(row.field, value));
    }
    return values;
}

//! \brief Returns the imported `values` with secrets from `settings` that an export omits: plain-text secrets, and the password in the
//! address of the same proxy.
QJsonObject withStoredSecrets(const Settings &settings, QJsonObject values)
{
    for (const Setting &row : settingsTable()) {
        const QString &name = row.field.name;
        const QJsonValue storedValue = settings.value(name);
        const bool isMissing = row.field.type == FieldType::Secret && !values.contains(name);
        if (isMissing || values.value(name) == withoutPassword(row.field, storedValue))
            values.insert(name, storedValue);
    }
    values.insert(setting::kCommands, settings.value(setting::kCommands)); // an import never brings commands along
    return values;
}

//! \return the settings in the file, or an error message if it contains no settings, unknown keys or invalid values
Expected<QJsonObject, QString> settingsToImport(const QByteArray &text)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(text, &error);
    if (!document.isObject())
        return Unexpected(CopyText::tr("This isn't a valid settings file: %1.").arg(error.errorString()));
    const QJsonObject values = document.object();
    for (const QString &key : values.keys()) {
        if (!findSetting(key))
            return Unexpected(CopyText::tr("The setting “%1” doesn't exist. Is this file from another version?").arg(key));
    }
    if (const auto problems = settingProblems(values); !problems.isEmpty())
        return Unexpected(
            CopyText::tr("%1: %2", "setting: what is wrong with it").arg(problems.first().field, problems.first().text));
    return values;
}

constexpr qint64 kMaxBytes = 1024 * 1024;

} // namespace

AdvancedPage::AdvancedPage(Settings *settings, Profile profile, QWidget *parent)
    : SettingsFormPage(settings, SettingsPage::Advanced, {}, parent)
    , m_settings(settings)
    , m_profile(std::move(profile))
    , m_transferResult(new QLabel)
{
    m_transferResult->setObjectName(u"copyResult"_s);
    m_transferResult->setTextFormat(Qt::PlainText);
    m_transferResult->setWordWrap(true);
    addFolders();
    addTransferButtons();
}

//! Lists the folders of the profile, each only once. A profile can consist of a single folder.
void AdvancedPage::addFolders()
{
    auto *section = new QWidget;
    auto *layout = new QVBoxLayout(section);
    layout->setContentsMargins({});
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
    layout->addLayout(folders);
    layout->addLayout(line);
    form()->addContent(tr("Folders and log"), section);
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
    auto *section = new QWidget;
    auto *layout = new QVBoxLayout(section);
    layout->setContentsMargins({});
    auto *line = new QHBoxLayout;
    addButton(line, u"exportSettings"_s, tr("&Export…"), &AdvancedPage::chooseExport);
    addButton(line, u"importSettings"_s, tr("&Import…"), &AdvancedPage::chooseImport);
    addButton(line, u"resetSettings"_s, tr("&Reset…"), &AdvancedPage::askToReset);
    line->addStretch();
    layout->addLayout(line);
    layout->addWidget(m_transferResult);
    form()->addContent(tr("All settings except targets"), section);
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
    const auto job = [path, text] { return writeFileSafely(path, text); };
    whenDone(QtConcurrent::run(&savingPool(), job), this, [this, path](const QString &problem) {
        m_transferResult->setText(
            problem.isEmpty() ? tr("Settings saved to %1. Passwords in plain text were left out.").arg(path) : problem);
    });
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
    confirmLoss(this,
                {tr("Reset settings?"), tr("All settings except the targets return to their defaults when you save."),
                 tr("&Reset settings"), tr("&Keep settings")},
                [this] { emit proposed({}); });
}

namespace {

constexpr qint64 kShownLogSize = 256 * 1024;
constexpr QSize kDefaultSize(800, 480);

} // namespace

LogDialog::LogDialog(QString file, QWidget *parent)
    : QDialog(parent)
    , m_file(std::move(file))
    , m_text(new QPlainTextEdit)
{
    setObjectName(u"logDialog"_s);
    setWindowTitle(tr("Log"));
    setInitialSize(this, kDefaultSize);
    m_text->setObjectName(u"log"_s);
    m_text->setAccessibleName(tr("Log"));
    m_text->setReadOnly(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    auto *buttons = new QDialogButtonBox;
    QPushButton *reloadButton = buttons->addButton(tr("&Reload"), QDialogButtonBox::ActionRole);
    QPushButton *close = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addWidget(buttons);
    connect(reloadButton, &QPushButton::clicked, this, &LogDialog::readLog);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    readLog();
}

void LogDialog::readLog()
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly)) {
        m_text->setPlainText(file.exists() ? tr("%1 can't be read: %2.").arg(m_file, file.errorString())
                                           : tr("No log file yet. Turn on “Keep a log file” to create one."));
        return;
    }
    file.seek(std::max<qint64>(0, file.size() - kShownLogSize));
    m_text->setPlainText(QString::fromUtf8(file.read(kShownLogSize)));
    m_text->verticalScrollBar()->setValue(m_text->verticalScrollBar()->maximum());
}

} // namespace watchkeeper

#include "moc_AdvancedPage.cpp"
