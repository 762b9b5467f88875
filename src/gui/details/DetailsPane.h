// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Beside the table: why a target is as it is.

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
class ShownFailure;

//! \brief Tabs on one target, a summary of several. Follows them live; only the tab that is seen does work.
class DetailsPane : public QWidget
{
    Q_OBJECT

public:
    enum Tab { Overview, Chart, Response, Certificate, Conditions, Configuration, TabCount };

    //! \param model  outlives the pane
    explicit DetailsPane(ResultsModel *model, QWidget *parent = nullptr);

    //! One is shown as it is, several in sum; with none it says what it is for.
    void showTargets(const QList<TargetId> &ids);
    //! What a target need not say of its own, in the Configuration tab.
    void setDefaults(const Schedule &defaults);
    //! Whether certificates count for targets that do not say so themselves: the settings' `verifyTls`, for the Conditions tab.
    void setVerifiesTls(bool verifies);

    //! Goes to what failed: the overview, and in it what changed and what it looked like from elsewhere, once that is read.
    void showFailure(const TargetId &id);

    //! How it stands by its objective, in the overview; nothing for an empty text.
    void showObjective(const TargetId &id, const QString &text);

    //! Where the past is read from; without it there is no Chart tab. \param source  outlives the pane
    void setChartSource(ChartSource *source);

    //! Where what a target answered when it failed is read from; without it nothing is compared. \param source  outlives the pane
    void setFailureSource(FailureSource *source);

    //! From tab to tab, for a menu.
    QList<QAction *> tabActions() const { return m_tabActions; }

    //! The chosen tab and how each is arranged; for window.ini.
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

signals:
    void checkWanted(const QList<watchkeeper::TargetId> &ids);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    QWidget *buildButtons();
    void addTabActions();
    void refresh();
    void refreshRow(const ResultRow &row);
    void refreshAge();
    void refreshSum();
    void compare();
    void showTab(Tab tab, bool isShown);
    void showTabsOf(const ResultRow &row);
    void showOpening(const Target &target);
    void fillTab(const ResultRow &row);
    bool isFilled(const ResultRow &row) const;
    void fillOverview(const ResultRow &row);
    void stepTab(int by);
    void choose(int tab);
    void copyTicket() const;
    void openAddress() const;
    const ResultRow *shownRow() const;

    //! What a tab shows of a row: the same again needs no work, and one burst tells of many rows.
    struct Shown
    {
        explicit Shown(const ResultRow &row);
        Target target;
        std::optional<quint64> sequence;
        QString because; //!< it cannot be reached
        QString excuse;  //!< ResultRow::excuseText()
        std::optional<double> flapping;
        QString care; //!< ResultRow::acknowledgementText()
        bool cancelled = false;
        bool isFromBefore = false;       //!< what is shown is not confirmed by this run
        qsizetype known = 0;             //!< results: what is stored comes after those of this run
        std::optional<QDateTime> moment; //!< it shows the past
        std::optional<double> dayShare;  //!< of the past, counted after the rest; at present it is another one at any time
        friend bool operator==(const Shown &, const Shown &) = default;
    };

    QList<QAction *> m_tabActions;
    ResultsModel *m_model;
    QList<TargetId> m_ids;
    Schedule m_defaults;
    bool m_verifiesTls = true;
    std::pair<TargetId, QString> m_objective; //!< of whom, and what
    std::array<std::optional<Shown>, TabCount> m_filled;
    int m_chosen = Overview; //!< by the user; shown where it applies
    bool m_hasPast = false;
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
    ShownFailure *m_failure;
    QTimer m_ageTimer;
};

} // namespace watchkeeper
