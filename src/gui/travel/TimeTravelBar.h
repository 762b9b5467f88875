// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The bar for moving the table through history.

#include "app/query/SnapshotReader.h"
#include "history/values/TimeSpan.h"

#include <QFrame>

class QDateTimeEdit;
class QLabel;
class QToolButton;

namespace watchkeeper {

class ElidedLabel;
class TimeSlider;

//! \brief Shows that the window displays history, and for which moment. A slider, a field and buttons for steps select another
//! moment.
//!
//! The receiver of momentRequested() reads the state at that time and then calls setMoment(). Times are [ms] since 1970, UTC.
class TimeTravelBar : public QFrame
{
    Q_OBJECT

public:
    explicit TimeTravelBar(QWidget *parent = nullptr);

    //! Sets the span that has stored results; empty if there are none.
    void setSpan(const TimeSpan &span);
    //! Sets what happened over the stored time, shown below the slider. Shows why if it couldn't be read.
    void setStrip(const PastStrip &strip);
    //! Shows this moment without emitting a signal.
    void setMoment(qint64 at);
    qint64 moment() const { return m_moment; }
    //! Sets whether to show that reading takes longer than usual.
    void setSearching(bool searching);
    void setSteps(bool hasEarlier, bool hasLater);
    //! Focuses the slider.
    void focusSlider();

signals:
    void momentRequested(qint64 at);
    //! Emitted to request the last change of a target before the moment. laterRequested() requests the next change after it.
    void earlierRequested();
    void laterRequested();
    void nowRequested();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void connectParts();
    void showMoment();
    void updateLabels();
    void applyBackground();
    void requestMoment(qint64 at);

    TimeSpan m_span;
    qint64 m_moment = 0;
    bool m_isSearching = false;
    QLabel *m_headline;
    ElidedLabel *m_explanation;
    TimeSlider *m_slider;
    QDateTimeEdit *m_field;
    QToolButton *m_earlierButton;
    QToolButton *m_laterButton;
    QToolButton *m_nowButton;
};

} // namespace watchkeeper
