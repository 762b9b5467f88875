// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The dialog that creates and opens reports, and the menu actions for it.

#include "gui/look/widgets/Periods.h"
#include "gui/report/ReportGenerator.h"

#include <QDialog>
#include <QObject>
#include <QVariant>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QAction;
class QWidget;

namespace watchkeeper {

// A dialog that asks for the contents of a report, creates it, and opens it.

//! \brief The targets available for a report.
struct ReportChoices
{
    QList<Target> all;
    QList<Target> selected; //!< targets selected in the table
    QList<Target> shown;    //!< targets that match the filter
    QString resultsFolder;  //!< see Profile::resultsFolder()
    QString historyFile;
    MaintenanceAccounting maintenance = MaintenanceAccounting::Omitted; //!< how maintenance affects uptime, from the settings
};

//! \brief A dialog that stays open while the report is created, and then shows the result.
class ReportDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param state  the value of saveState() from an earlier dialog
    ReportDialog(const ReportChoices &choices, const QVariantMap &state, QWidget *parent = nullptr);

    //! Returns the user's choices, to be restored in a later dialog.
    QVariantMap saveState() const;

signals:
    //! \param file  an absolute path
    void openReportRequested(const QString &file);

protected:
    void done(int result) override;

private:
    enum class Stage : quint8 { Asking, ConfirmingReplacement, Creating, Done };

    void build();
    void buildTargets();
    QWidget *buildFile();
    void restoreState(const QVariantMap &state);
    void connectParts();
    void updatePeriod();
    void suggestFile();
    void updateFormat(const QString &file);
    void chooseFile();
    void runPrimaryAction();
    void createReport(ExistingFilePolicy existing);
    void setStage(Stage stage, const QString &text);
    ReportPeriod period() const;
    TimeSpan span() const;
    QList<Target> selectedTargets() const;
    ReportParameters parameters() const;

    ReportChoices m_choices;
    ReportGenerator m_generator;
    Stage m_stage = Stage::Asking;
    QString m_suggestedName; //!< the last name proposed by the dialog
    QLineEdit *m_title;
    QComboBox *m_period;
    QDateEdit *m_firstDay;
    QDateEdit *m_lastDay;
    QComboBox *m_targets;
    QCheckBox *m_withRemoved;
    QComboBox *m_format;
    QLineEdit *m_file;
    QPushButton *m_browseButton;
    QProgressBar *m_progress;
    QLabel *m_status;
    QPushButton *m_primaryButton;
    QPushButton *m_openButton;
};

// The menu actions for reports.

class ResultsProxy;
class ResultsView;
class Monitor;
class WindowState;

//! \brief Opens the dialog, remembers the user's choices, and opens the report in the default program.
class ReportActions : public QObject
{
    Q_OBJECT

public:
    //! The objects that ReportActions uses. All of them must outlive it.
    struct Parts
    {
        Monitor *monitor;
        ResultsView *view;
        ResultsProxy *proxy;
        QAction *report;
        WindowState *state;
        QWidget *window;
    };
    explicit ReportActions(const Parts &parts);

private:
    void openDialog();

    Parts m_parts;
};

} // namespace watchkeeper
