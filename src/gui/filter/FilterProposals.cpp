// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/filter/FilterProposals.h"

#include "gui/look/Colours.h"
#include "gui/look/widgets/PlainText.h"
#include "model/filter/FilterEdit.h"
#include "model/filter/FilterParser.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxFilterProposals = 40;

//! The incomplete condition before the cursor.
struct PartialFilter
{
    std::optional<FilterKey> key; //!< the key whose value is being typed; nullopt if the text is a key or free text
    QString text;                 //!< the typed text, without quotes
    qsizetype start = 0;
    bool isPlain = true; //!< whether the text contains no quotes, so it can still become a key
    bool isPattern = false;
};

//! \brief Parses the text up to the cursor, condition by condition. Ignores text after the cursor.
PartialFilter partialFilterAt(const QString &text, qsizetype cursor)
{
    const QStringView before = QStringView(text).first(cursor);
    FilterScanner scanner(before);
    PartialFilter begun;
    begun.start = cursor;
    while (!scanner.isAtEnd()) {
        scanner.skipSpace();
        if (scanner.take(u'|'))
            continue;
        if (!scanner.take(u'-'))
            scanner.take(u'!');
        begun = {};
        begun.start = scanner.at();
        const QString word = scanner.scanKey();
        begun.key = filterKeyFromWord(word);
        if (!begun.key && !word.isEmpty()) {
            scanner.skipToTermEnd();
            begun.isPlain = false;
        }
        do {
            if (begun.key)
                begun.start = scanner.at();
            begun.isPattern = begun.key && scanner.peek() == u'/';
            const auto value = begun.isPattern ? scanner.scanPattern() : scanner.scanWord(begun.key.has_value());
            begun.text = value.text;
            begun.isPlain = begun.isPlain && value.text == before.sliced(begun.start, scanner.at() - begun.start);
        } while (begun.key && scanner.take(u','));
        if (!scanner.isAtEnd()) { // a complete condition precedes the cursor
            begun = {};
            begun.start = cursor;
        }
    }
    return begun;
}

//! Returns whether the cursor is at the end of a word. Words aren't completed if the cursor is inside them.
bool endsWord(const QString &text, qsizetype cursor)
{
    const QChar next = cursor < text.size() ? text.at(cursor) : QChar(u' ');
    return next.isSpace() || next == u'|' || next == u',';
}

class FilterProposalCollector
{
public:
    FilterProposalCollector(const PartialFilter &begun, qsizetype cursor)
        : m_typed(begun)
        , m_cursor(cursor)
    {
    }

    //! Adds a proposal if it begins with the typed text and is longer than it.
    void addIfMatching(const QString &word, const QString &text, const QString &meaning)
    {
        const bool keepsGoing = word.startsWith(m_typed.text, Qt::CaseInsensitive) && word.size() > m_typed.text.size();
        if (keepsGoing && m_proposals.size() < kMaxFilterProposals)
            m_proposals.append({text, meaning, m_typed.start, m_cursor - m_typed.start});
    }
    QList<FilterProposal> proposals() { return m_proposals; }

private:
    const PartialFilter &m_typed;
    qsizetype m_cursor;
    QList<FilterProposal> m_proposals;
};

void addKeyProposals(FilterProposalCollector &collector)
{
    for (const FilterKeyInfo &info : filterKeys())
        collector.addIfMatching(info.word + u':', info.word + u':', info.meaning);
}

//! Proposes states, also for a word without a key, such as `dow`. Users often type a state without its key.
void addStateProposals(FilterProposalCollector &collector, bool withKey)
{
    for (const FilterStateInfo &info : filterStates())
        collector.addIfMatching(info.word, withKey ? u"is:"_s + info.word : info.word, info.meaning);
}

} // namespace

QList<FilterProposal> filterProposals(const QString &text, qsizetype cursor,
                                      const std::function<QStringList(FilterKey)> &valuesOf, bool all)
{
    if (!endsWord(text, cursor))
        return {};
    const PartialFilter begun = partialFilterAt(text, cursor);
    if (begun.isPattern)
        return {};
    FilterProposalCollector collector(begun, cursor);
    if (!begun.key) {
        if (!begun.isPlain || (begun.text.isEmpty() && !all))
            return {};
        addKeyProposals(collector);
        if (!begun.text.isEmpty())
            addStateProposals(collector, true);
        return collector.proposals();
    }
    if (*begun.key == FilterKey::Is) {
        addStateProposals(collector, false);
        return collector.proposals();
    }
    const bool isWord = filterKeyInfo(*begun.key).form == FilterForm::Word;
    for (const QString &value : isWord ? filterKeywords(*begun.key) : valuesOf(*begun.key))
        collector.addIfMatching(value, filterTermText(*begun.key, value).section(u':', 1), {});
    return collector.proposals();
}

namespace {

constexpr int kMaxRows = 12;
constexpr int kMeaningGap = 24; // [px] space between a word and its meaning
constexpr int kRowGap = 6;      // [px] added to the height of the text

//! Makes each row slightly higher than its text.
class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), option.fontMetrics.height() + kRowGap};
    }
};

} // namespace

FilterPopup::FilterPopup(QWidget *box)
    : QTreeWidget(box->window())
    , m_box(box)
{
    setObjectName(u"filterProposals"_s);
    setAccessibleName(tr("Suggestions"));
    setColumnCount(2);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setItemDelegate(new RowDelegate(this));
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setFocusPolicy(Qt::NoFocus);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setStretchLastSection(true);
    QTreeWidget::hide();
    connect(this, &QTreeWidget::itemClicked, this,
            [this](QTreeWidgetItem *item) { emit proposalChosen(m_proposals.at(indexOfTopLevelItem(item))); });
}

void FilterPopup::showProposals(const QList<FilterProposal> &proposals)
{
    m_proposals = proposals;
    clear();
    const QColor muted = mutedColour(palette());
    for (const FilterProposal &proposal : proposals) {
        auto *item = new QTreeWidgetItem(this, {proposal.text, proposal.meaning});
        item->setForeground(1, muted);
        item->setToolTip(0, plainToolTip(proposal.text));
    }
    setCurrentItem(nullptr);
    setVisible(!proposals.isEmpty());
    if (isVisible())
        moveBelowBox();
}

void FilterPopup::moveBelowBox()
{
    setParent(m_box->window()); // the box may have been added to its window after this object was created
    const QPoint corner = m_box->mapTo(window(), QPoint(0, m_box->height()));
    const int room = (window()->height() - corner.y() - 2 * frameWidth()) / std::max(1, sizeHintForRow(0));
    const int rows = std::min(topLevelItemCount(), std::clamp(room, 1, kMaxRows));
    const int words = sizeHintForColumn(0) + kMeaningGap;
    const int wanted = words + sizeHintForColumn(1) + verticalScrollBar()->sizeHint().width() + 2 * frameWidth();
    const int width = std::clamp(wanted, m_box->width(), std::max(m_box->width(), window()->width() - 2 * kMeaningGap));
    const int right = m_box->mapTo(window(), QPoint(m_box->width(), 0)).x();
    const bool opensLeft = corner.x() + width > window()->width();
    setGeometry(opensLeft ? right - width : corner.x(), corner.y(), width, rows * sizeHintForRow(0) + 2 * frameWidth());
    header()->setSectionResizeMode(0, QHeaderView::Fixed);
    header()->resizeSection(0, words);
    QTreeWidget::show();
    raise();
}

const FilterProposal *FilterPopup::markedProposal() const
{
    const int row = indexOfTopLevelItem(currentItem());
    return isVisible() && row >= 0 ? &m_proposals.at(row) : nullptr;
}

const FilterProposal *FilterPopup::firstProposal() const
{
    return isVisible() ? &m_proposals.first() : nullptr;
}

bool FilterPopup::moveSelection(int by)
{
    const int row = indexOfTopLevelItem(currentItem()) + by;
    if (row >= topLevelItemCount()) {
        hide();
        return false;
    }
    setCurrentItem(row < 0 ? nullptr : topLevelItem(row));
    return true;
}

} // namespace watchkeeper

#include "moc_FilterProposals.cpp"
