// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/palette/CommandPalette.h"

#include "gui/look/Appearance.h"
#include "gui/look/Colours.h"
#include "gui/look/widgets/SearchField.h"
#include "gui/palette/PaletteModel.h"

#include <QAccessible>
#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

// Paints a line of the command palette.

//! \brief Paints an icon, the text with its matching letters in bold, the details in a muted colour, and the
//! shortcut at the end of the line.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

namespace {

constexpr int kPaletteWidth = 640;
constexpr int kVisibleCommands = 12;
constexpr int kTopMargin = 56;
constexpr int kPaletteMargin = 8;
constexpr qsizetype kMaxRecentCommands = 20;

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    // Qt::Popup isn't used, because screen readers can't access popups.
    : QDialog(window, Qt::Dialog | Qt::FramelessWindowHint)
    , m_model(new PaletteModel(this))
    , m_query(new QLineEdit)
    , m_list(new QListView)
    , m_hint(new QLabel)
{
    setObjectName(u"commandPalette"_s);
    setWindowTitle(tr("Command palette"));
    setAccessibleName(tr("Command palette"));
    m_query->setObjectName(u"paletteQuery"_s);
    m_query->setPlaceholderText(tr("Type a command or a target"));
    m_query->setAccessibleName(tr("Command or target"));
    addSearchIcon(m_query);
    m_query->installEventFilter(this);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("Matches"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus); // the cursor stays in the field
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setObjectName(u"paletteHint"_s);
    setFocusProxy(m_query);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPaletteMargin, kPaletteMargin, kPaletteMargin, kPaletteMargin);
    layout->setSpacing(kPaletteMargin);
    layout->addWidget(m_query);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_hint);
    connect(m_query, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QAbstractItemView::clicked, this, [this] { activateEntry(Qt::NoModifier); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CommandPalette::showCurrent);
}

void CommandPalette::showEntries(const QList<PaletteEntry> &entries)
{
    m_model->setEntries(entries, m_recent);
    m_query->clear();
    search({});
    moveToTop();
    show();
    activateWindow();
    m_query->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::moveToTop()
{
    const QWidget *window = parentWidget()->window();
    const int row = m_list->sizeHintForRow(0);
    const int height =
        m_query->sizeHint().height() + m_hint->sizeHint().height() + kVisibleCommands * std::max(row, 1) + 5 * kPaletteMargin;
    const QSize size(std::min(kPaletteWidth, window->width() - 2 * kPaletteMargin),
                     std::min(height, window->height() - kTopMargin - kPaletteMargin));
    resize(size);
    move(window->mapToGlobal(QPoint((window->width() - size.width()) / 2, kTopMargin)));
}

void CommandPalette::search(const QString &query)
{
    m_model->setQuery(query);
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_list->scrollToTop();
    showCurrent();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_query || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int page = std::max(1, m_list->height() / std::max(1, m_list->sizeHintForRow(0)) - 1);
    switch (key->key()) {
    case Qt::Key_Escape:
        hide();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activateEntry(key->modifiers());
        return true;
    case Qt::Key_Down:
        moveBy(1);
        return true;
    case Qt::Key_Up:
        moveBy(-1);
        return true;
    case Qt::Key_PageDown:
        moveBy(page);
        return true;
    case Qt::Key_PageUp:
        moveBy(-page);
        return true;
    default:
        return false;
    }
}

//! Closes the palette like a popup when another window is clicked.
void CommandPalette::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && !isActiveWindow())
        hide();
}

void CommandPalette::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    QPainter painter(this);
    painter.setPen(frameColour(palette()));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void CommandPalette::moveBy(int rows)
{
    if (m_model->rowCount() == 0)
        return;
    const int row = std::clamp(m_list->currentIndex().row() + rows, 0, m_model->rowCount() - 1);
    m_list->setCurrentIndex(m_model->index(row, 0));
}

void CommandPalette::activateEntry(Qt::KeyboardModifiers modifiers)
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const PaletteEntry entry = m_model->entry(current.row());
    if (!entry.isEnabled())
        return;
    hide(); // hidden first, because the action can open a window
    m_recent.removeAll(entry.text);
    m_recent.prepend(entry.text);
    m_recent.resize(std::min(m_recent.size(), kMaxRecentCommands));
    if (entry.action)
        entry.action->trigger();
    else
        activateTarget(entry.targetId, modifiers);
}

void CommandPalette::activateTarget(const TargetId &id, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & Qt::ControlModifier)
        emit checkRequested(id);
    else if (modifiers & Qt::AltModifier)
        emit editRequested(id);
    else
        emit targetActivated(id);
}

//! Shows the effect of Enter on the current entry and announces it to screen readers, because the cursor stays in
//! the field.
void CommandPalette::showCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        m_hint->setText(tr("No matches. Press Esc to close."));
    else if (!m_model->entry(current.row()).isEnabled())
        m_hint->setText(tr("This command isn't available right now."));
    else if (m_model->entry(current.row()).action)
        m_hint->setText(tr("Press Enter to run the command, Esc to close."));
    else
        m_hint->setText(tr("Press Enter to show the target, Ctrl+Enter to check it now, Alt+Enter to edit it, Esc to close."));
    if (current.isValid()) {
        QAccessibleEvent focus(m_list, QAccessible::Focus);
        focus.setChild(current.row());
        QAccessible::updateAccessibility(&focus);
    }
}

namespace {

constexpr int kCommandRowMargin = 8;
constexpr int kCommandIconSize = 16;

struct EntryColours
{
    QColor text;
    QColor muted;
};

EntryColours entryColours(const QStyleOptionViewItem &option, bool isEnabled)
{
    const auto group = isEnabled ? QPalette::Active : QPalette::Disabled;
    const QColor text = option.palette.color(group, QPalette::Text);
    return {text, isEnabled ? mutedColour(option.palette) : text};
}

QList<QTextLayout::FormatRange> boldRanges(const QList<int> &positions)
{
    QList<QTextLayout::FormatRange> ranges;
    for (const int position : positions) {
        QTextLayout::FormatRange range;
        range.start = position;
        range.length = 1;
        range.format.setFontWeight(QFont::Bold);
        ranges.append(range);
    }
    return ranges;
}

//! Draws the text with the matching letters in bold. \return the width of the drawn text
qreal drawHighlightedText(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &cell, const QList<int> &positions)
{
    QTextLayout layout(cell.text, cell.font);
    QTextOption option;
    option.setTextDirection(cell.direction);
    option.setAlignment(QStyle::visualAlignment(cell.direction, Qt::AlignLeft));
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.setFormats(boldRanges(positions));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    layout.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
    return line.naturalTextWidth();
}

} // namespace

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const bool isEnabled = index.data(PaletteModel::EnabledRole).toBool();
    const EntryColours inks = entryColours(cell, isEnabled);
    painter->save();
    if (cell.state & QStyle::State_Selected) {
        painter->fillRect(cell.rect, selectionTintColour(cell.palette));
        paintSelectionEdge(painter, cell.widget, cell.rect);
    }
    // Rectangles are mirrored in right-to-left layouts, and the painter takes left as the side where a line begins.
    const auto mirrored = [&cell](const QRect &rect) { return QStyle::visualRect(cell.direction, cell.rect, rect); };
    painter->setLayoutDirection(cell.direction);
    QRect rect = cell.rect.adjusted(kCommandRowMargin, 0, -kCommandRowMargin, 0);
    cell.icon.paint(painter, mirrored({rect.left(), rect.top(), kCommandIconSize, rect.height()}), Qt::AlignCenter,
                    isEnabled ? QIcon::Normal : QIcon::Disabled);
    rect.setLeft(rect.left() + kCommandIconSize + kCommandRowMargin);
    const QString shortcut = index.data(PaletteModel::ShortcutRole).toString();
    painter->setFont(cell.font);
    painter->setPen(inks.muted);
    painter->drawText(mirrored(rect), Qt::AlignRight | Qt::AlignVCenter, shortcut);
    if (!shortcut.isEmpty())
        rect.setRight(rect.right() - cell.fontMetrics.horizontalAdvance(shortcut) - 2 * kCommandRowMargin);
    painter->setPen(inks.text);
    painter->setClipRect(mirrored(rect));
    const auto positions = index.data(PaletteModel::PositionsRole).value<QList<int>>();
    rect.setLeft(rect.left() + qRound(drawHighlightedText(painter, mirrored(rect), cell, positions)) + 2 * kCommandRowMargin);
    if (rect.width() > 4 * kCommandRowMargin) {
        const QString detail = index.data(PaletteModel::DetailRole).toString();
        painter->setPen(inks.muted);
        painter->drawText(mirrored(rect), Qt::AlignLeft | Qt::AlignVCenter,
                          cell.fontMetrics.elidedText(detail, Qt::ElideMiddle, rect.width()));
    }
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, lineHeight(option.fontMetrics)};
}

} // namespace watchkeeper

#include "moc_CommandPalette.cpp"

#include "CommandPalette.moc"
