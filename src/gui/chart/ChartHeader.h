// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The controls above a chart: subject, span, scale and comparison, and the figures of a marked span.

#include "gui/chart/ChartSource.h"
#include "gui/chart/plot/ChartSubject.h"
#include "history/values/TimeSpan.h"

#include <QWidget>

#include <optional>

class QAction;
class QActionGroup;
class QButtonGroup;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QMenu;
class QTabBar;
class QToolButton;

namespace watchkeeper {

//! \brief The controls. Unless stated otherwise, the signals report only choices made by the user, not values set by the program.
class ChartHeader : public QWidget
{
    Q_OBJECT

public:
    explicit ChartHeader(QWidget *parent = nullptr);

    //! Offers the subjects that can be drawn for these targets. Keeps the current choice if the targets support it.
    void setTargets(const QList<ChartTarget> &targets);
    //! Returns the selected subject, or null if there is nothing to choose from.
    const ChartSubject *subject() const;
    //! Selects this subject as if the user did, if the targets support it.
    void selectSubject(const ChartSubject &wanted);
    //! Selects the first subject that is drawn over time.
    void selectFirstTimeSubject();

    //! Checks the button for a span of `length` [ms] that ends now. Unchecks all buttons if no button has this length.
    void selectSpanButton(std::optional<qint64> length);
    //! Returns the text of a span, such as `24 h`.
    static QString spanText(qint64 length);
    bool isLogarithmic() const;
    void setLogarithmic(bool on);
    //! Returns the offset of the earlier span to compare with, in [ms], or 0 if the comparison is off.
    qint64 comparisonOffset() const;
    //! Sets this offset. Does nothing if the offset isn't one of the choices.
    void setComparisonOffset(qint64 earlier);
    //! Returns whether the user has stopped the movement of the chart.
    bool isFrozen() const;
    void setFrozen(bool isFrozen);
    //! Enables the controls that apply to the subject.
    void updateControls();

    //! Returns the width that shows the tabs of all subjects.
    int tabsWidth() const;

    //! Returns the menu of the last button in the row. Callers can add actions to it.
    QMenu *menu() const { return m_menu; }

signals:
    void subjectChosen();
    //! Emitted when the user selects a span of `length` [ms] that ends now.
    void spanSelected(qint64 length);
    void comparisonSelected();
    //! Emitted for each change, including those made by the program.
    void scaleChanged(bool isLogarithmic);
    //! Emitted for each change, including those made by the program.
    void frozenChanged(bool isFrozen);

private:
    void build();
    void addSpanButtons(QHBoxLayout *layout);
    void updateFocusPolicy();
    void fillMenu();

    QList<ChartSubject> m_subjects;
    QTabBar *m_tabs;
    QComboBox *m_value; //!< the measured values, for the last tab
    QButtonGroup *m_spanButtons;
    QMenu *m_menu;
    QAction *m_freezeAction;
    QToolButton *m_frozen; //!< the hint that the chart is frozen
    QAction *m_logarithmicAction;
    QActionGroup *m_comparisons;
};

// The figures of a span that the user has marked in a chart.

//! \brief A line with median, 95th percentile and uptime, and a button that removes the mark. Hidden without a mark.
class MarkedSpanBar : public QWidget
{
    Q_OBJECT

public:
    explicit MarkedSpanBar(QWidget *parent = nullptr);

    //! \param source  must outlive this widget; may be null
    void setSource(ChartSource *source) { m_query.setSource(source); }
    const std::optional<TimeSpan> &span() const { return m_span; }
    //! Sets the span, or none. Call request() afterwards.
    void setSpan(const std::optional<TimeSpan> &span);
    //! Requests the figures of the span. \param chart  the request of the chart; its targets and its `spread` are used
    void request(const ChartRequest &chart);
    //! Returns the data of the span; nullopt until it has been read and without a span.
    const std::optional<ChartData> &data() const { return m_data; }

signals:
    //! Emitted when data() has changed.
    void changed();
    //! Emitted when the user removes the mark.
    void removed();

private:
    void showText();

    ChartQuery m_query;
    std::optional<TimeSpan> m_span;
    std::optional<ChartData> m_data;
    QString m_problem;
    QLabel *m_text;
};

} // namespace watchkeeper
