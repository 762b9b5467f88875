// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/filter/FilterBox.h"

#include "checks/Registry.h"
#include "gui/filter/FilterProposals.h"
#include "gui/look/Colours.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/table/model/ResultsModel.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QSet>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr float kErrorTint = 0.12F; // opacity of the Down colour in the background of an invalid filter

} // namespace

FilterBox::FilterBox(ResultsModel *model, QWidget *parent)
    : QLineEdit(parent)
    , m_model(model)
    , m_problemAction(addAction(actionIcon(u"notice"_s), TrailingPosition))
{
    for (const Kind *kind : kinds())
        m_vocabulary.kinds.append(kind->key);
    setClearButtonEnabled(true);
    setPlaceholderText(tr("Filter"));
    setAccessibleName(tr("Filter"));
    m_problemAction->setVisible(false);
    showProblem({});
    m_typingTimer.setSingleShot(true);
    m_typingTimer.setInterval(120ms);
    connect(this, &QLineEdit::textChanged, &m_typingTimer, qOverload<>(&QTimer::start));
    connect(this, &QLineEdit::textEdited, this, [this] { showProposals(false); });
    connect(&m_typingTimer, &QTimer::timeout, this, &FilterBox::apply);
}

void FilterBox::setFilter(const Filter &filter)
{
    setFilterText(filter.toText());
}

void FilterBox::setFilterText(const QString &text)
{
    setText(text);
    apply();
}

void FilterBox::apply()
{
    m_typingTimer.stop();
    const auto filter = Filter::parse(text(), m_vocabulary);
    showProblem(filter ? QString() : filter.error().text);
    if (!filter || *filter == m_filter)
        return;
    m_filter = *filter;
    emit filterChanged(m_filter);
}

void FilterBox::showProblem(const QString &problem)
{
    m_problem = problem;
    // While proposals are open, the filter is probably incomplete rather than invalid.
    m_isInputInvalid = !problem.isEmpty() && !(m_popup && m_popup->isVisible());
    const QString usage = tr("Shows only targets that match all words and conditions entered, such as is:down tag:prod "
                             "time:>1s. Press F1 for help.");
    setToolTip(m_isInputInvalid ? plainToolTip(problem) : usage);
    setAccessibleDescription(problem);
    m_problemAction->setVisible(m_isInputInvalid);
    m_problemAction->setToolTip(plainToolTip(problem));
    refreshAppearance();
    if (m_isInputInvalid && hasFocus()) {
        if (!m_hint)
            m_hint = new FilterHint(this);
        m_hint->showProblem(problem);
    } else if (m_hint) {
        m_hint->hide();
    }
}

void FilterBox::refreshAppearance()
{
    if (!m_isInputInvalid) {
        setPalette({});
        return;
    }
    QPalette wrong;
    const QColor background = QPalette().color(QPalette::Base);
    wrong.setColor(QPalette::Base, mixed(background, stateColour(MarkState::Down, isDark(QPalette())), kErrorTint));
    setPalette(wrong);
}

void FilterBox::showProposals(bool all)
{
    const auto values = [this](FilterKey key) { return valuesOf(key); };
    const QList<FilterProposal> proposals = filterProposals(text(), cursorPosition(), values, all);
    if (!m_popup) {
        m_popup = new FilterPopup(this);
        connect(m_popup, &FilterPopup::proposalChosen, this, &FilterBox::acceptProposal);
    }
    if (m_hint)
        m_hint->hide();
    m_popup->showProposals(proposals);
}

QStringList FilterBox::valuesOf(FilterKey key) const
{
    if (key == FilterKey::Kind)
        return m_vocabulary.kinds;
    QSet<QString> values;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const ResultRow &candidate = m_model->row(row);
        if (key == FilterKey::Tag)
            values.unite(QSet<QString>(candidate.target->tags.begin(), candidate.target->tags.end()));
        else if (key == FilterKey::Host)
            values.insert(candidate.filterSubject().texts.host);
    }
    values.remove({});
    QStringList sorted(values.begin(), values.end());
    sorted.sort(Qt::CaseInsensitive);
    return sorted;
}

void FilterBox::acceptProposal(const FilterProposal &proposal)
{
    setText(QString(text()).replace(proposal.start, proposal.length, proposal.text));
    setCursorPosition(static_cast<int>(proposal.start + proposal.text.size()));
    showProposals(false); // if a key was accepted, its values are proposed next
}

void FilterBox::leaveBox()
{
    if (m_popup)
        m_popup->hide();
    apply();
    if (m_problem.isEmpty())
        emit leaveRequested();
}

void FilterBox::handleEscape()
{
    if (m_popup && m_popup->isVisible()) {
        m_popup->hide();
        apply();
    } else if (text().isEmpty()) {
        emit leaveRequested();
    } else {
        setFilterText({});
    }
}

bool FilterBox::event(QEvent *event)
{
    // F1 in this box opens the help on filters. Without this, the shortcut would open the window's help.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_F1) {
        event->accept();
        return true;
    }
    // A line edit never receives Tab in keyPressEvent().
    if (event->type() == QEvent::KeyPress && m_popup && m_popup->isVisible()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Tab && key->modifiers() == Qt::NoModifier) {
            acceptProposal(m_popup->markedProposal() ? *m_popup->markedProposal() : *m_popup->firstProposal());
            return true;
        }
    }
    return QLineEdit::event(event);
}

void FilterBox::keyPressEvent(QKeyEvent *event)
{
    const bool isOpen = m_popup && m_popup->isVisible();
    switch (event->key()) {
    case Qt::Key_Escape:
        handleEscape();
        return;
    case Qt::Key_Down:
        if (!isOpen || !m_popup->moveSelection(1))
            leaveBox();
        return;
    case Qt::Key_Up:
        if (isOpen)
            m_popup->moveSelection(-1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isOpen && m_popup->markedProposal())
            acceptProposal(*m_popup->markedProposal());
        else
            leaveBox();
        return;
    case Qt::Key_Space:
        if (event->modifiers() == Qt::ControlModifier) {
            showProposals(true);
            return;
        }
        break;
    case Qt::Key_F1:
        emit helpRequested();
        return;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void FilterBox::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (m_popup)
        m_popup->hide();
    showProblem(m_problem);
    if (!m_filter.isEmpty())
        emit filterUsed(m_filter);
}

void FilterBox::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ThemeChange)
        refreshAppearance();
}

namespace {

constexpr int kHintWidth = 420; // [px] wide enough to show a sentence on two lines
constexpr int kHintIconSize = 16;

} // namespace

FilterHint::FilterHint(QWidget *box)
    : QFrame(box->window())
    , m_box(box)
    , m_icon(new QLabel)
    , m_text(new QLabel)
{
    setObjectName(u"filterHint"_s);
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_text->setObjectName(u"filterProblem"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    refreshAppearance();
    QFrame::hide();
}

void FilterHint::showProblem(const QString &text)
{
    setParent(m_box->window()); // the box may have been added to its window after this object was created
    m_text->setText(text);
    const int width = std::min(kHintWidth, window()->width() - 16);
    const QPoint corner = m_box->mapTo(window(), QPoint(0, m_box->height()));
    const int left = std::clamp(corner.x(), 8, std::max(8, window()->width() - width - 8));
    setGeometry(left, corner.y() + 4, width, layout()->heightForWidth(width));
    QFrame::show();
    raise();
}

void FilterHint::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_box)
        refreshAppearance();
}

void FilterHint::refreshAppearance()
{
    const QColor colour = stateColour(MarkState::Down, isDark(palette()));
    m_icon->setPixmap(tintedPixmap(u":/icons/actions/notice.svg"_s, kHintIconSize, devicePixelRatioF(), colour));
}

} // namespace watchkeeper

#include "moc_FilterBox.cpp"
