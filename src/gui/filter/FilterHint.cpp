// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/filter/FilterHint.h"

#include "gui/look/Colours.h"
#include "gui/look/TintedIcon.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

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

#include "moc_FilterHint.cpp"
