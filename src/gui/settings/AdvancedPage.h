// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The log, the profile's folders, and all settings at once: reset, export, import.

#include "app/Profile.h"
#include "gui/settings/SettingsFormPage.h"

#include <QJsonObject>

class QGridLayout;
class QHBoxLayout;
class QLabel;

namespace watchkeeper {

class AdvancedPage : public SettingsFormPage
{
    Q_OBJECT

public:
    //! \param settings  outlives the page
    AdvancedPage(Settings *settings, Profile profile, QWidget *parent = nullptr);

    //! Writes the settings that hold to a file; what came of it is said on the page.
    void exportTo(const QString &path);
    //! Proposes what stands in a file of at most 1 MiB, with the passwords that are set here, or says what is wrong with it.
    void importFrom(const QString &path);

signals:
    //! These values, and the defaults of all others, shall be shown on the pages.
    void proposed(const QJsonObject &values);

private:
    void addFolders();
    void addFolder(QGridLayout *folders, const QString &name, const QString &title, const QString &open, const QString &folder);
    void addCopies();
    void addButton(QHBoxLayout *line, const QString &name, const QString &text, void (AdvancedPage::*slot)());
    void showLog();
    void chooseExport();
    void chooseImport();
    void askToReset();

    const Settings *m_settings;
    Profile m_profile;
    QLabel *m_word; //!< what came of an export or import
};

} // namespace watchkeeper
