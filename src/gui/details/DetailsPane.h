// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Next to the table: why a target is in its state.

#include "model/Result.h"

#include <QDateTime>
#include <QTimer>
#include <QWidget>

#include <array>
#include <optional>

class QStackedWidget;
class QAction;
class QTabWidget;
class QToolButton;

namespace watchkeeper {

class CertificateTab;
class ChartSource;
class ChartTab;
class ConditionsTab;
class ConfigurationTab;
class FailureSource;
class OverviewTab;
class ResponseTab;
class ResultRow;
class ResultsModel;
class SelectionPage;
class FailureEvidenceLoader;

//! \brief Tabs for one target, a summary for several. Updated live; only the visible tab does any work.
class DetailsPane : public QWidget
{
    Q_OBJECT

public:
    enum Tab { Overview, Chart, Response, Certificate, Conditions, Configuration, TabCount };

    //! \param model  outlives the pane
    explicit DetailsPane(ResultsModel *model, QWidget *parent = nullptr);

    //! One target is shown in tabs, several as a summary; with none, the pane explains its purpose.
    void showTargets(const QList<TargetId> &ids);
    //! The defaults for what a target doesn't set itself, in the Configuration tab.
    void setDefaults(const Schedule &defaults);
    //! Whether certificates are verified for targets that don't set it themselves: the `verifyTls` setting, for the Conditions tab.
    void setVerifiesTls(bool verifies);

    //! Goes to the failure: opens the overview and, once they are read, scrolls to what changed and to the failure diagnostics.
    void showFailure(const TargetId &id);

    //! Its standing against its objective, in the overview; hidden if the text is empty.
    void showObjective(const TargetId &id, const QString &text);

    //! Where history is read from; without it there is no Chart tab. \param source  outlives the pane
    void setChartSource(ChartSource *source);

    //! Where the evidence of failures is read from; without it nothing is compared. \param source  outlives the pane
    void setFailureSource(FailureSource *source);

    //! Switch between tabs, for a menu.
    QList<QAction *> tabActions() const { return m_tabActions; }

    //! The chosen tab and the layout of each; for window.ini.
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

signals:
    void checkRequested(const QList<watchkeeper::TargetId> &ids);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    QWidget *buildButtons();
    void addTabActions();
    void refresh();
    void refreshRow(const ResultRow &row);
    void refreshAge();
    void refreshSummary();
    void compare();
    void showTab(Tab tab, bool isShown);
    void showTabsFor(const ResultRow &row);
    void updateOpenAction(const Target &target);
    void fillTab(const ResultRow &row);
    bool isFilled(const ResultRow &row) const;
    void fillOverview(const ResultRow &row);
    void stepTab(int by);
    void choose(int tab);
    void copyTicket() const;
    void openAddress() const;
    const ResultRow *shownRow() const;

    //! What a tab shows of a row: if unchanged, no work is needed, and one burst reports many rows.
    struct Shown
    {
        explicit Shown(const ResultRow &row);
        Target target;
        std::optional<quint64> sequence;
        QString because;   //!< the reason why it is unreachable
        QString exemption; //!< ResultRow::exemptionText()
        std::optional<double> flapping;
        QString care; //!< ResultRow::acknowledgementTexts()
        bool cancelled = false;
        bool isFromEarlierRun = false;   //!< what is shown isn't confirmed by this run
        qsizetype known = 0;             //!< results: stored ones are added after those of this run
        std::optional<QDateTime> moment; //!< set if it shows the past
        std::optional<double>
            dayShare; //!< the uptime of a time in the past, calculated after the rest; in the present it changes constantly
        friend bool operator==(const Shown &, const Shown &) = default;
    };

    QList<QAction *> m_tabActions;
    ResultsModel *m_model;
    QList<TargetId> m_ids;
    Schedule m_defaults;
    bool m_verifiesTls = true;
    std::pair<TargetId, QString> m_objective; //!< the target, and the text
    std::array<std::optional<Shown>, TabCount> m_filled;
    int m_chosen = Overview; //!< by the user; shown if it applies to the target
    bool m_hasHistory = false;
    bool m_isArranging = false;
    QStackedWidget *m_pages;
    SelectionPage *m_selection;
    QTabWidget *m_tabs;
    QToolButton *m_open = nullptr;
    QToolButton *m_check = nullptr;
    ChartTab *m_comparison; //!< of several
    OverviewTab *m_overview;
    ChartTab *m_chart;
    ResponseTab *m_response;
    CertificateTab *m_certificate;
    ConditionsTab *m_conditions;
    ConfigurationTab *m_configuration;
    FailureEvidenceLoader *m_failure;
    QTimer m_ageTimer;
};

} // namespace watchkeeper
