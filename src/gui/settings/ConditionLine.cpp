// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/ConditionLine.h"

#include "gui/look/Colours.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QStandardItemModel>
#include <QTextCharFormat>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

enum Role { StartRole = Qt::UserRole + 1, LengthRole };
constexpr int kProposalRows = 10;
constexpr int kProposalsWidth = 72; // average characters

QTreeView *makePopup()
{
    auto *popup = new QTreeView;
    popup->setObjectName(u"conditionProposals"_s);
    popup->setRootIsDecorated(false);
    popup->setHeaderHidden(true);
    popup->setUniformRowHeights(true);
    popup->setSelectionBehavior(QAbstractItemView::SelectRows);
    popup->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    popup->setFrameStyle(QFrame::Box | QFrame::Plain); // the style's default frame isn't visible on a dark background
    return popup;
}

//! Sets the colour of the popup's frame. A plain frame is drawn in the WindowText colour.
void applyFrameColour(QTreeView *popup, QPalette palette)
{
    palette.setColor(QPalette::WindowText, frameColour(palette));
    popup->setPalette(palette);
}

} // namespace

ConditionLine::ConditionLine(ObservedFactsSource seen, QWidget *parent)
    : QLineEdit(parent)
    , m_factsSource(std::move(seen))
    , m_completer(new QCompleter(this))
    , m_proposals(new QStandardItemModel(0, 2, this))
{
    setPlaceholderText(u"[STATUS] == 200"_s);
    m_completer->setModel(m_proposals);
    m_completer->setPopup(makePopup());
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(kProposalRows);
    m_completer->setWidget(this); // setCompleter() would replace the entire line
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &ConditionLine::acceptProposal);
    connect(this, &QLineEdit::textEdited, this, [this] { showProposals(false); });
}

void ConditionLine::showProposals(bool all)
{
    const QList<ConditionProposal> proposals = conditionProposals(text(), cursorPosition(), m_factsSource(), all);
    m_proposals->setRowCount(0);
    for (const ConditionProposal &proposal : proposals) {
        auto *item = new QStandardItem(proposal.text);
        item->setData(proposal.start, StartRole);
        item->setData(proposal.length, LengthRole);
        auto *meaning = new QStandardItem(proposal.meaning);
        meaning->setForeground(mutedColour(palette()));
        m_proposals->appendRow({item, meaning});
    }
    if (proposals.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    auto *popup = static_cast<QTreeView *>(m_completer->popup());
    applyFrameColour(popup, palette());
    popup->resizeColumnToContents(0);
    QRect place = cursorRect();
    place.setWidth(kProposalsWidth * fontMetrics().averageCharWidth());
    m_completer->complete(place);
    popup->setCurrentIndex(popup->model()->index(0, 0));
}

void ConditionLine::acceptProposal(const QModelIndex &index)
{
    const QModelIndex first = index.siblingAtColumn(0);
    const int start = first.data(StartRole).toInt();
    setSelection(start, first.data(LengthRole).toInt());
    insert(first.data(Qt::DisplayRole).toString());
    emit textEdited(text()); // QLineEdit::insert() doesn't emit this signal
}

void ConditionLine::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isAsked = event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier;
    if (m_completer->popup()->isVisible() && (isEnter || event->key() == Qt::Key_Escape || event->key() == Qt::Key_Tab)) {
        event->ignore(); // the list of proposals handles this key
        return;
    }
    if (isAsked || (event->key() == Qt::Key_Down && event->modifiers() == Qt::NoModifier)) {
        showProposals(true);
        return;
    }
    if (!handleRowKey(*event))
        QLineEdit::keyPressEvent(event);
}

bool ConditionLine::handleRowKey(const QKeyEvent &event)
{
    const bool isAlt = event.modifiers() == Qt::AltModifier;
    const int key = event.key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        emit enterPressed(); // prevents Enter from pressing the dialog's default button
    else if (isAlt && (key == Qt::Key_Up || key == Qt::Key_Down))
        emit moveRequested(key == Qt::Key_Up ? -1 : 1);
    else if (key == Qt::Key_Backspace && text().isEmpty() && !event.isAutoRepeat())
        emit removeRequested();
    else
        return false;
    return true;
}

void ConditionLine::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSeparator();
    menu->addAction(tr("Move &up"), QKeySequence(Qt::ALT | Qt::Key_Up), this, [this] { emit moveRequested(-1); });
    menu->addAction(tr("Move do&wn"), QKeySequence(Qt::ALT | Qt::Key_Down), this, [this] { emit moveRequested(1); });
    menu->addAction(tr("&Remove this condition"), this, &ConditionLine::removeRequested);
    menu->popup(event->globalPos());
}

void ConditionLine::inputMethodEvent(QInputMethodEvent *event)
{
    m_isComposing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
}

void ConditionLine::markFault(int begin, int length)
{
    m_faultBegin = begin;
    m_faultLength = length;
    updateUnderline();
}

//! Underlines the error. QLineEdit has no text formats, but it draws the formats of an input method event.
void ConditionLine::updateUnderline()
{
    if (m_isComposing)
        return; // the event would end the composition of a character; the text is parsed and underlined when it ends
    QList<QInputMethodEvent::Attribute> attributes;
    if (m_faultBegin >= 0 && !text().isEmpty()) {
        // An error between two characters is marked at the character before it.
        const int size = static_cast<int>(text().size());
        const int begin = m_faultLength > 0 && m_faultBegin < size ? m_faultBegin : std::clamp(m_faultBegin - 1, 0, size - 1);
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(stateColour(MarkState::Down, isDark(palette())));
        attributes.append({QInputMethodEvent::TextFormat, begin - cursorPosition(), std::max(1, m_faultLength), format});
    }
    QInputMethodEvent event(QString(), attributes);
    QCoreApplication::sendEvent(this, &event);
}

void ConditionLine::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateUnderline();
}

} // namespace watchkeeper

#include "moc_ConditionLine.cpp"
