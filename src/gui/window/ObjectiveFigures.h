// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Shows the objective of the selected target in the details, for now or for the shown moment.

#include "app/ObjectiveStanding.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace watchkeeper {

class DetailsPane;
class ResultsModel;
class ResultsView;
class Monitor;

//! \brief Reads the objective in the background, and again every minute while it is visible.
class ObjectiveFigures : public QObject
{
    Q_OBJECT

public:
    //! All parts outlive this object.
    struct Parts
    {
        Monitor *monitor;
        ResultsModel *model;
        ResultsView *view;
        DetailsPane *details;
        QObject *owner;
    };
    explicit ObjectiveFigures(const Parts &parts);
    ~ObjectiveFigures() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask();

    Parts m_parts;
    QTimer m_again;
    bool m_isReading = false;
    bool m_isOutdated = false; //!< another request has arrived during reading
    QThreadPool m_pool;
};

//! `99.9 % over 30 d: error budget left: 72 % (31 min), burn rate 0.41 within 24 h`. Pure function.
QString objectiveText(const ObjectiveStanding &standing);

} // namespace watchkeeper
