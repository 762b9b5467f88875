// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/FilterBox.h"

#include "gui/look/TintedIcon.h"

#include <QKeyEvent>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace watchkeeper {

FilterBox::FilterBox(QWidget *parent)
    : QLineEdit(parent)
{
    setClearButtonEnabled(true);
    setPlaceholderText(tr("Filter"));
    setAccessibleName(tr("Filter"));
    setToolTip(tr("Show what holds all of these words in its name, address, kind, tags, state or result."));
    addAction(actionIcon(u"search"_s), LeadingPosition);
    m_pause.setSingleShot(true);
    m_pause.setInterval(120ms);
    connect(this, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, [this] { emit filterChanged(text()); });
}

void FilterBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            emit left();
        else
            clear();
        return;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_pause.stop();
        emit filterChanged(text());
        emit left();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace watchkeeper
