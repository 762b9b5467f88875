// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The back-test dialog: asks for a period, back-tests alert rules on the history of that period, and shows the alerts that they
//! would have sent.

#include "alerts/AlertsDocument.h"
#include "app/backtest/BackTest.h"
#include "gui/look/widgets/Periods.h"

#include <QDialog>
#include <QObject>
#include <QThreadPool>
#include <QVariant>

class QAction;
class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;
class QWidget;

namespace watchkeeper {

class AlertsDocument;
class BackTestModel;
class Monitor;
class WindowState;

// Runs a back-test outside the GUI thread.

//! \brief Runs one back-test at a time in its own thread. Each part is delivered before the next one is read. Use it in the GUI thread.
//!
//! Order of signals: start() → progressed()* → finished(). No signals are emitted after cancel().
class BackTestRun : public QObject
{
    Q_OBJECT

public:
    explicit BackTestRun(QObject *parent = nullptr);
    ~BackTestRun() override;

    //! Starts a back-test. If one is already running, it is cancelled.
    void start(const BackTestQuery &question);
    void cancel();
    bool isRunning() const { return m_test != nullptr; }

signals:
    //! \param part  contains only new alerts; also emitted for the last part
    void progressed(const watchkeeper::BackTestChunk &part);
    //! \param faults  messages about data that couldn't be read
    void finished(const QStringList &faults);

private:
    void startNextChunk();
    void handleChunk(const BackTestChunk &part);

    QThreadPool m_pool;
    std::shared_ptr<BackTest> m_test; //!< null if no back-test is running
    QStringList m_faults;
};

// The back-test dialog: asks for a period, back-tests alert rules on the history of that period, and shows the alerts that they would
// have sent.

//! \brief The input of a back-test.
struct BackTestChoices
{
    AlertsDocument document; //!< saved or edited rules, and the channels, which can be paused
    QString problem;         //!< error message if the rules couldn't be read; empty on success
    QList<Target> targets;   //!< targets of the profile
    QList<Maintenance> maintenance;
    QString resultsFolder; //!< see Profile::resultsFolder()
    QString historyFile;
};

//! \brief Sends no alerts. Stays open, so the user can try other periods.
class BackTestDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param state  the value of saveState() from an earlier dialog
    explicit BackTestDialog(const BackTestChoices &choices, const QVariantMap &state = {}, QWidget *parent = nullptr);

    //! Returns the user's choices, to be restored in a later dialog.
    QVariantMap saveState() const;

protected:
    void done(int result) override;

private:
    enum class Stage : quint8 { Asking, Running, Done };

    void build();
    QWidget *buildPeriodRow();
    void buildTable();
    void restoreState(const QVariantMap &state);
    void connectParts();
    BackTestPeriod period() const;
    TimeSpan span() const;
    void updatePeriod();
    void startOrCancel();
    void start();
    void addChunk(const BackTestChunk &part);
    void finish(const QStringList &faults);
    void setStage(Stage stage);
    void showTotals();
    void showRows();
    QString emptyListText() const;
    QString tabSeparated(const QList<int> &rows) const;
    void copy();
    void exportCsv();

    BackTestChoices m_choices;
    BackTestTally m_tally;
    QStringList m_faults;
    Stage m_stage = Stage::Asking;
    QString m_periodProblem; //!< problem with the requested period
    BackTestRun *m_run;
    BackTestModel *m_model;
    QSortFilterProxyModel *m_proxy;
    QComboBox *m_period;
    QDateEdit *m_firstDay;
    QDateEdit *m_lastDay;
    QPushButton *m_runButton;
    QProgressBar *m_progress;
    QLabel *m_headline;
    QLabel *m_totals;
    QCheckBox *m_withSuppressed;
    QStackedWidget *m_pages;
    QLabel *m_emptyListLabel;
    QTableView *m_view;
    QPushButton *m_copyButton;
    QPushButton *m_exportButton;
};

//! \brief Reads alerts.json, opens the dialog with its rules, and stores the user's choices.
class BackTestActions : public QObject
{
    Q_OBJECT

public:
    //! The objects that BackTestActions uses. All of them must outlive it.
    struct Parts
    {
        Monitor *monitor;
        QAction *backTest;
        WindowState *state;
        QWidget *window;
    };
    explicit BackTestActions(const Parts &parts);

    //! Maps the rule names that targets use to the new rule names.
    using RuleNames = QHash<QString, QString>;

    //! \param renamed  maps the rule names in the targets to the new names in the document
    //! \param parent     the window that becomes the dialog's parent
    void backTestRules(const AlertsDocument &document, const RuleNames &renamed, QWidget *parent);

private:
    void readSavedRules();
    void openDialog(BackTestChoices choices, const RuleNames &renamed, QWidget *parent);

    Parts m_parts;
};

} // namespace watchkeeper
