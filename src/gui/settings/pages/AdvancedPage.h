// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The page with the log, the profile's folders, and the reset, export and import of all settings.

#include "app/profile/Profile.h"
#include "gui/settings/fields/SettingsPane.h"

#include <QDialog>
#include <QJsonObject>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QPlainTextEdit;

namespace watchkeeper {

class AdvancedPage : public SettingsFormPage
{
    Q_OBJECT

public:
    //! \param settings  must outlive the page
    AdvancedPage(Settings *settings, Profile profile, QWidget *parent = nullptr);

    //! Writes the current settings to a file; the page shows the result.
    void exportTo(const QString &path);
    //! Proposes the settings in a file of at most 1 MiB, or shows why the file is invalid. Passwords are taken from the current settings.
    void importFrom(const QString &path);

signals:
    //! Emitted to make the pages show these values, and the defaults of all other settings.
    void proposed(const QJsonObject &values);

private:
    void addFolders();
    void addFolder(QGridLayout *folders, const QString &name, const QString &title, const QString &open, const QString &folder);
    void addTransferButtons();
    void addButton(QHBoxLayout *line, const QString &name, const QString &text, void (AdvancedPage::*slot)());
    void showLog();
    void chooseExport();
    void chooseImport();
    void askToReset();

    const Settings *m_settings;
    Profile m_profile;
    QLabel *m_transferResult; //!< shows the result of an export or import
};

// The dialog that shows the end of the log file.

//! \brief Shows the last 256 KiB of the log; "Reload" reads the file again.
class LogDialog : public QDialog
{
    Q_OBJECT

public:
    explicit LogDialog(QString file, QWidget *parent = nullptr);

private:
    void readLog();

    QString m_file;
    QPlainTextEdit *m_text;
};

} // namespace watchkeeper
