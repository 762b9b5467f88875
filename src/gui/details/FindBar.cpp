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
    , m_text(new QLineEdit)
    , m_place(makeMutedLabel({}))
{
    m_text->setObjectName(u"findText"_s);
    m_text->setAccessibleName(tr("Find in the body"));
    m_text->setPlaceholderText(tr("Find in the body"));
    m_text->setClearButtonEnabled(true);
    m_place->setObjectName(u"findPlace"_s);
    QToolButton *previous = makeToolButton(u"up"_s, tr("Find previous (Shift+Enter)"));
    QToolButton *next = makeToolButton(u"down"_s, tr("Find next (Enter)"));
    QToolButton *close = makeToolButton(u"cancel"_s, tr("Close search (Esc)"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kPaneSpacing, 0, kPaneSpacing, kPaneSpacing / 2);
    layout->setSpacing(kPaneSpacing / 2);
    layout->addWidget(m_text, 1);
    layout->addWidget(previous);
    layout->addWidget(next);
    layout->addWidget(m_place);
    layout->addStretch(1);
    layout->addWidget(close);
    setFocusProxy(m_text);
    connect(m_text, &QLineEdit::textEdited, this, &FindBar::edited);
    connect(previous, &QToolButton::clicked, this, [this] { emit wanted(true); });
    connect(next, &QToolButton::clicked, this, [this] { emit wanted(false); });
    connect(close, &QToolButton::clicked, this, &FindBar::closed);
    hide();
}

void FindBar::open()
{
    show();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

QString FindBar::text() const
{
    return m_text->text();
}

void FindBar::showPlace(const QString &text)
{
    m_place->setText(text);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        emit wanted(event->modifiers().testFlag(Qt::ShiftModifier));
    else
        QWidget::keyPressEvent(event);
}

} // namespace watchkeeper

#include "moc_FindBar.cpp"
