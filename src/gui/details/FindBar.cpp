// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/FindBar.h"

#include "gui/details/PaneWidgets.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace watchkeeper {

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_searchText(new QLineEdit)
    , m_positionLabel(makeMutedLabel({}))
{
    m_searchText->setObjectName(u"findText"_s);
    m_searchText->setAccessibleName(tr("Find in the body"));
    m_searchText->setPlaceholderText(tr("Find in the body"));
    m_searchText->setClearButtonEnabled(true);
    m_positionLabel->setObjectName(u"findPlace"_s);
    QToolButton *previous = makeToolButton(u"up"_s, tr("Find previous (Shift+Enter)"));
    QToolButton *next = makeToolButton(u"down"_s, tr("Find next (Enter)"));
    QToolButton *close = makeToolButton(u"cancel"_s, tr("Close search (Esc)"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kPaneSpacing, 0, kPaneSpacing, kPaneSpacing / 2);
    layout->setSpacing(kPaneSpacing / 2);
    layout->addWidget(m_searchText, 1);
    layout->addWidget(previous);
    layout->addWidget(next);
    layout->addWidget(m_positionLabel);
    layout->addStretch(1);
    layout->addWidget(close);
    setFocusProxy(m_searchText);
    connect(m_searchText, &QLineEdit::textEdited, this, &FindBar::edited);
    connect(previous, &QToolButton::clicked, this, [this] { emit findRequested(true); });
    connect(next, &QToolButton::clicked, this, [this] { emit findRequested(false); });
    connect(close, &QToolButton::clicked, this, &FindBar::closed);
    hide();
}

void FindBar::open()
{
    show();
    m_searchText->setFocus(Qt::ShortcutFocusReason);
    m_searchText->selectAll();
}

QString FindBar::text() const
{
    return m_searchText->text();
}

void FindBar::setPositionText(const QString &text)
{
    m_positionLabel->setText(text);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        emit findRequested(event->modifiers().testFlag(Qt::ShiftModifier));
    else
        QWidget::keyPressEvent(event);
}

} // namespace watchkeeper

#include "moc_FindBar.cpp"
