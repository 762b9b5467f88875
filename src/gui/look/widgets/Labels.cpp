// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/widgets/Labels.h"

#include "app/words/DisplayText.h"
#include "gui/look/Colours.h"
#include "gui/look/widgets/PlainText.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QRegularExpression>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

void announce(QWidget *widget)
{
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

namespace {

constexpr auto kRoleProperty = "accessibleRole";

QAccessibleInterface *makeWithRole(const QString & /*className*/, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    const QVariant role = widget ? widget->property(kRoleProperty) : QVariant();
    return role.isValid() ? new QAccessibleWidget(widget, static_cast<QAccessible::Role>(role.toInt())) : nullptr;
}

} // namespace

void setAccessibleRole(QWidget *widget, QAccessible::Role role)
{
    QAccessible::installFactory(makeWithRole); // does nothing if it is installed already
    widget->setProperty(kRoleProperty, static_cast<int>(role));
    // Setting a name or a description creates an interface, which would keep the old role.
    if (QAccessibleInterface *old = QAccessible::queryAccessibleInterface(widget); old && old->role() != role)
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(old));
}

QFont scaledFont(const QFont &font, qreal scale, QFont::Weight weight)
{
    QFont scaled = font;
    if (font.pointSizeF() > 0)
        scaled.setPointSizeF(font.pointSizeF() * scale);
    else
        scaled.setPixelSize(qRound(font.pixelSize() * scale));
    scaled.setWeight(weight);
    return scaled;
}

QString isolated(const QString &text)
{
    // Not the newer isolates, which few fonts have: the line would get the height of another font.
    static const QString kLeftToRight = u"\u202a%1\u202c"_s;
    static const QString kRightToLeft = u"\u202b%1\u202c"_s;
    // From a letter or digit to the last letter, digit or closing mark before Arabic. Has a letter, or the hyphen of a date.
    static const QString kOther = u"[^\\p{Arabic}\\p{Hebrew}،؛؟·–—\\n]*"_s;
    static const QRegularExpression kPassage(
        u"(?=%1(?:\\p{Latin}|\\d-\\d))([\\p{Latin}\\d](?:%1[\\p{Latin}\\d)%”])?)"_s.arg(kOther));
    if (text.isEmpty() || !QGuiApplication::isRightToLeft())
        return text;
    const auto isRightToLeft = [](QChar c) { return c.direction() == QChar::DirAL || c.direction() == QChar::DirR; };
    if (std::none_of(text.begin(), text.end(), isRightToLeft))
        return kLeftToRight.arg(text);
    const QString sentence = QString(text).replace(kPassage, u"\u202a\\1\u202c"_s);
    return text.isRightToLeft() ? sentence : kRightToLeft.arg(sentence);
}

Qt::Alignment leadingSide()
{
    return QGuiApplication::isRightToLeft() ? Qt::AlignRight | Qt::AlignAbsolute : Qt::Alignment(Qt::AlignLeft);
}

QLabel *makeSelectableLabel(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(leadingSide() | Qt::AlignVCenter);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

ElidedLabel::ElidedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {0, QLabel::minimumSizeHint().height()};
}

//! Shows a tooltip with the full text if the text is cut off.
bool ElidedLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !toolTip().isEmpty())
        return QLabel::event(event);
    const bool isTruncated = fontMetrics().horizontalAdvance(text()) > contentsRect().width();
    if (isTruncated)
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(text()), this);
    else
        QToolTip::hideText();
    return true;
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    style()->drawItemText(&painter, contentsRect(), int(alignment()), palette(), isEnabled(), shown, foregroundRole());
}

void setTextColour(QWidget *label, const QColor &textColour)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, textColour);
    label->setPalette(palette);
}

namespace {

constexpr int kChipPadding = 7;
constexpr int kChipGap = 4;
constexpr int kMaxChipCharacters = 18;
constexpr int kMinChipCharacters = 4; //!< a shorter tag would be meaningless
constexpr qreal kChipRadius = 8;

//! One chip of TagChips.
class ChipButton : public QAbstractButton
{
public:
    ChipButton(const Chip &chip, QWidget *parent)
        : QAbstractButton(parent)
    {
        setText(chip.text);
        setGeometry(chip.place);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QColor ground = palette().color(QPalette::Base);
        paintChip(&painter, rect(), text(), palette(), underMouse() || isDown() ? selectionTintColour(palette()) : ground);
        if (!hasFocus())
            return;
        painter.setPen(accentColour(palette()));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kChipRadius, kChipRadius);
    }
    void enterEvent(QEnterEvent *) override { update(); }
    void leaveEvent(QEvent *) override { update(); }
};

} // namespace

int chipHeight(const QFontMetrics &metrics)
{
    return metrics.height() + 2;
}

QList<Chip> arrangeChips(const QStringList &tags, const QRect &space, const QFontMetrics &metrics,
                         Qt::LayoutDirection direction)
{
    const auto widthOf = [&metrics](const QString &text) { return metrics.horizontalAdvance(text) + 2 * kChipPadding; };
    const auto restText = [](qsizetype count) { return u'+' + QLocale().toString(count); };
    const int least = kMinChipCharacters * metrics.averageCharWidth() + 2 * kChipPadding;
    const int height = std::min(chipHeight(metrics), space.height());
    const int top = space.center().y() - (height - 1) / 2;
    QList<Chip> chips;
    int x = space.left();
    const auto add = [&](const QString &text, int width, qsizetype index, bool isRest) {
        const QRect place(x, top, width, height);
        chips.append({QStyle::visualRect(direction, space, place), text, static_cast<int>(index), isRest});
        x += width + kChipGap;
    };
    for (qsizetype i = 0; i < tags.size(); ++i) {
        const QString line = displayLine(tags.at(i));
        const qsizetype others = tags.size() - i - 1;
        const int reserved = others > 0 ? kChipGap + widthOf(restText(others)) : 0;
        const int room = space.right() + 1 - x - reserved;
        const int wanted = std::min(widthOf(line), kMaxChipCharacters * metrics.averageCharWidth() + 2 * kChipPadding);
        if (room < std::min(wanted, least) || (room < wanted && i > 0)) {
            add(restText(tags.size() - i), widthOf(restText(tags.size() - i)), i, true);
            break;
        }
        const int width = std::min(wanted, room);
        const bool fits = width >= widthOf(line); // elidedText() would elide some texts that fit, because it doesn't round
        add(fits ? line : metrics.elidedText(line, Qt::ElideRight, width - 2 * kChipPadding), width, i, false);
    }
    return chips;
}

void paintChip(QPainter *painter, const QRect &place, const QString &text, const QPalette &palette, const QColor &ground)
{
    constexpr double kHighContrast = 18;
    const QColor ink = palette.color(QPalette::Text);
    const QColor fill = mixed(ground, ink, 0.09F);
    const bool isOutlined = contrastRatio(palette.color(QPalette::WindowText), palette.color(QPalette::Base)) > kHighContrast;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(isOutlined ? ink : mixed(ground, ink, 0.18F));
    painter->setBrush(isOutlined ? ground : fill);
    const qreal radius = std::min(kChipRadius, place.height() / 2.0);
    painter->drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->setPen(legibleColour(ink, fill));
    painter->drawText(place, Qt::AlignCenter, text);
    painter->restore();
}

void showTagMenu(QWidget *parent, const QPoint &globalPosition, const QStringList &tags,
                 const std::function<void(const QString &)> &use)
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("tagMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &tag : tags)
        menu->addAction(menuText(displayLine(tag)), parent, [use, tag] { use(tag); });
    menu->popup(globalPosition);
}

TagChips::TagChips(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TagChips::setTags(const QStringList &tags)
{
    if (tags == m_tags)
        return;
    m_tags = tags;
    updateGeometry();
    arrange();
}

QSize TagChips::sizeHint() const
{
    const QList<Chip> chips =
        arrangeChips(m_tags, {0, 0, QWIDGETSIZE_MAX, chipHeight(fontMetrics())}, fontMetrics(), Qt::LeftToRight);
    return {chips.isEmpty() ? 0 : chips.last().place.right() + 1, chipHeight(fontMetrics())};
}

QSize TagChips::minimumSizeHint() const
{
    return {2 * kMinChipCharacters * fontMetrics().averageCharWidth() + 4 * kChipPadding, chipHeight(fontMetrics())};
}

void TagChips::arrange()
{
    qDeleteAll(findChildren<ChipButton *>(Qt::FindDirectChildrenOnly));
    for (const Chip &chip : arrangeChips(m_tags, rect(), fontMetrics(), layoutDirection())) {
        auto *button = new ChipButton(chip, this);
        const QString tip = chip.isRest ? tr("Show %n more tag(s)", "", static_cast<int>(m_tags.size()) - chip.first)
                                        : tr("Show only targets with the tag “%1”").arg(displayLine(m_tags.at(chip.first)));
        button->setToolTip(plainToolTip(tip));
        button->setAccessibleName(tip);
        connect(button, &QAbstractButton::clicked, this,
                [this, chip, button] { handleClick(chip, button->mapToGlobal(QPoint(0, button->height()))); });
        button->show();
    }
}

void TagChips::handleClick(const Chip &chip, const QPoint &globalPosition)
{
    if (chip.isRest)
        showTagMenu(this, globalPosition, m_tags.mid(chip.first), [this](const QString &tag) { emit tagClicked(tag); });
    else
        emit tagClicked(m_tags.at(chip.first));
}

void TagChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void TagChips::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        arrange();
}

IconLabel::IconLabel(int size, QWidget *parent)
    : QWidget(parent)
    , m_size(size)
{
    setFixedSize(size, size);
}

void IconLabel::setIcon(const QIcon &icon)
{
    m_icon = icon;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

} // namespace watchkeeper

#include "moc_Labels.cpp"
