// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The settings pages for the start of the program, for the window's appearance, for checking and for the history.

#include "app/profile/LoginStart.h"
#include "app/profile/Profile.h"
#include "app/release/ReleaseChecker.h"
#include "gui/settings/fields/SettingsPane.h"
#include "model/target/Target.h"

class QLabel;
class QPushButton;

namespace watchkeeper {

class ColumnList;
class ResultsView;

//! \brief The general settings, whether Watchkeeper starts at login, and whether it asks for new versions.
//!
//! Start at login isn't a setting of the profile. It is read from the system when the page is created and after it was changed, in a
//! pool thread. The question for new versions only exists in builds that have an address for it.
class GeneralPage : public SettingsFormPage
{
    Q_OBJECT

public:
    //! \param settings  must outlive the page
    GeneralPage(Settings *settings, Profile profile, const ReleaseSource &releases = ReleaseSource::builtIn(),
                QWidget *parent = nullptr);

    void apply() override;
    bool isApplying() const override { return m_isApplying; }

protected:
    FormValues extraValues() const override;

private:
    void read();
    void showLoginStart(const LoginStartState &state);
    void updateStartup();
    void applyLoginStart(const LoginStart &wanted);

    Settings *m_settings;
    Profile m_profile;
    bool m_hasReleases;
    LoginStartState m_login;
    bool m_isLoginKnown = false;
    bool m_isApplying = false;
};

//! \brief The form for the appearance settings, and the list of columns.
class AppearancePage : public SettingsFormPage
{
    Q_OBJECT

public:
    //! \param settings, view  must outlive the page
    AppearancePage(Settings *settings, ResultsView *view, QWidget *parent = nullptr);

    bool isDirty() override;
    void apply() override;

private:
    ColumnList *m_columns;
};

class TargetsDraft;

//! \brief The form for the limits in the settings and for the defaults in targets.json.
class CheckingPage : public SettingsFormPage
{
    Q_OBJECT

public:
    //! \param settings, draft  must outlive the page
    CheckingPage(Settings *settings, TargetsDraft *draft, QWidget *parent = nullptr);

    //! Enables or disables the default schedule. The limits stay editable.
    void setCanEditSchedule(bool canEdit);

    //! Writes the defaults to the draft, which is applied after all pages.
    void apply() override;

protected:
    FormValues extraValues() const override;
    QList<FieldProblem> extraProblems(const FormValues &values) const override;

private:
    TargetsDraft *m_draft;
};

// The settings page for the retention of history and for the server that receives a copy. A button tests the server.

class HistoryPage : public SettingsFormPage
{
    Q_OBJECT

public:
    //! \param settings  must outlive the page
    explicit HistoryPage(Settings *settings, QWidget *parent = nullptr);

private:
    void addServerTest();
    void startOrCancel();
    void showTestState(bool isRunning, const QString &word);
    QString server() const;

    QPushButton *m_testButton;
    QLabel *m_testResult; //!< shows the result of a test
    int m_testNumber = 0; //!< number of the current test; results of earlier tests are ignored
    bool m_isTestRunning = false;
};

} // namespace watchkeeper
