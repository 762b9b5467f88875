// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The pane next to the table that explains why a target is in its state.

#include "model/incident/Incident.h"
#include "model/target/Result.h"
#include "model/target/Target.h"

#include <QDateTime>
#include <QTimer>
#include <QWidget>

#include <array>
#include <optional>

class QAction;
class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace watchkeeper {

class ChartSource;
class ChartTab;
class EventSource;
class EventsLoader;
class EventsTab;
class FailureEvidenceLoader;
class FailureSource;
class OverviewTab;
class ReplyTab;
class ResultRow;
class ResultsModel;
class SelectionPage;
class SetupTab;
class TargetTitle;

//! \brief Has the same tabs for every target. A tab without content is disabled, and its tooltip says why.
//!
//! Updates live, but only the visible tab.
class DetailsPane : public QWidget
{
    Q_OBJECT

public:
    enum Tab { Overview, Chart, Events, Reply, Setup, TabCount };

    //! \param model  must outlive the pane
    explicit DetailsPane(ResultsModel *model, QWidget *parent = nullptr);

    //! Its width has room for all tabs, also for those of the chart.
    QSize sizeHint() const override;

    //! Shows tabs for one target, and a summary for several. Without targets, the pane explains its purpose.
    void showTargets(const QList<TargetId> &ids)
    {
        m_ids = ids;
        refresh();
    }
    //! Sets the defaults for values that a target doesn't set itself, for the Setup tab.
    void setDefaults(const Schedule &defaults);
    //! Sets the `verifyTls` setting, for the conditions. The setting applies to targets without their own `verifyTls`
    //! value.
    void setVerifiesTls(bool verifies);

    //! Opens the overview. Once the failure is loaded, scrolls to what changed, or to the failure diagnostics.
    void showFailure(const TargetId &id);

    //! Sets the text in the overview about the target's objective. An empty string hides it.
    void showObjective(const TargetId &id, const QString &text);

    //! Sets the source of history. Without a source, the Chart tab is disabled. \param source  must outlive the pane
    void setChartSource(ChartSource *source);
    ChartSource *chartSource() const { return m_chartSource; }
    //! Returns the charts of one and of several targets.
    QList<ChartTab *> charts() const;

    //! Sets the source of the evidence of failures. Without a source, failures aren't compared with earlier replies. \param source  must
    //! outlive the pane
    void setFailureSource(FailureSource *source);

    //! Sets the source of the target's incidents. Without a source, the Events tab is disabled. \param source  must outlive the pane
    void setEventSource(EventSource *source);
    //! Reads the incidents of the displayed target again, soon.
    void refreshEvents();
    //! Sets whether the displayed target can be edited.
    void setEditable(bool editable);

    //! Returns the actions that switch between tabs, for a menu.
    QList<QAction *> tabActions() const { return m_tabActions; }

    //! Returns the selected tab and the layout of each tab, for window.ini.
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

signals:
    void checkRequested(const QList<watchkeeper::TargetId> &ids);
    void editRequested(const QList<watchkeeper::TargetId> &ids);
    //! Emitted when the user clicks a tag.
    void tagClicked(const QString &tag);
    //! Emitted when the user wants to see the target with the evidence from the start of the incident.
    void evidenceRequested(const watchkeeper::Incident &incident);
    //! Emitted when the user wants to see the target at this time. \param at  [ms] since 1970, UTC
    void momentRequested(qint64 at);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void addButtons();
    void addTabActions();
    void connectTabs();
    void refresh();
    void refreshRow(const ResultRow &row);
    void refreshAge();
    void refreshSelection();
    void enableTabsFor(const ResultRow &row);
    void setTabProblem(Tab tab, const QString &problem);
    QString chartProblem(const ResultRow &row) const;
    void updateOpenAction(const Target &target);
    void fillTab(const ResultRow &row);
    void fillReply(const ResultRow &row);
    bool isFilled(const ResultRow &row) const;
    void fillOverview(const ResultRow &row);
    void openTab(Tab tab);
    void moveToTab(int by);
    void selectTab(int tab);
    void copyTicket() const;
    void openAddress() const;
    const ResultRow *shownRow() const;
    QString dependencyName(const QString &written) const;

    //! The values of a row that a tab shows. A burst of changes can cover many rows, so a tab is updated only if these values changed.
    struct ShownValues
    {
        explicit ShownValues(const ResultRow &row);
        Target target;
        std::optional<quint64> sequence;
        QString downDependency; //!< the reason why the target is unreachable
        QString exemption;      //!< ResultRow::exemptionText()
        std::optional<double> flapping;
        QString acknowledgement; //!< ResultRow::acknowledgementTexts()
        bool cancelled = false;
        bool isFromEarlierRun = false;   //!< whether the displayed result isn't confirmed by this run
        qsizetype resultCount = 0;       //!< number of known results, which also grows when stored results are loaded
        std::optional<QDateTime> moment; //!< the time shown; nullopt for the present
        std::optional<double>
            dayUptime; //!< uptime at a past time, which is calculated last; nullopt for the present, because it changes constantly
        friend bool operator==(const ShownValues &, const ShownValues &) = default;
    };

    QList<QAction *> m_tabActions;
    ResultsModel *m_model;
    QList<TargetId> m_ids;
    Schedule m_defaults;
    bool m_verifiesTls = true;
    std::pair<TargetId, QString> m_objective; //!< the target, and the text about its objective
    std::array<std::optional<ShownValues>, TabCount> m_filledValues;
    int m_selectedTab = Overview; //!< tab selected by the user; shown if it applies to the target
    ChartSource *m_chartSource = nullptr;
    bool m_isUpdatingTabs = false;
    QStackedWidget *m_pages;
    SelectionPage *m_selection;
    TargetTitle *m_title;
    QTabWidget *m_tabs;
    QToolButton *m_open = nullptr;
    QToolButton *m_check = nullptr;
    OverviewTab *m_overview;
    ChartTab *m_chart;
    EventsTab *m_events;
    ReplyTab *m_reply;
    SetupTab *m_setup;
    FailureEvidenceLoader *m_failure;
    EventsLoader *m_incidents;
    QTimer m_ageTimer;
};

} // namespace watchkeeper
